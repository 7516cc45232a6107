package io.playcast.search;

import io.playcast.account.AccountEvent;
import io.playcast.game.GameEvent;
import io.playcast.id.CardRef;
import io.playcast.id.GameId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.presence.PresenceEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whose names may be new after some events, and who is to be forgotten. For one thread. */
final class NamesOfEvents {
    private final Set<UserId> users = new LinkedHashSet<>();
    private final Map<GameId, CardRef> games = new LinkedHashMap<>();
    private final Set<UserId> erased = new LinkedHashSet<>();

    void take(Object event) {
        switch (event) {
            case AccountEvent.Registered e -> users.add(e.user());
            case AccountEvent.GuestRegistered e -> users.add(e.user());
            case AccountEvent.Erased e -> {
                users.remove(e.user());
                erased.add(e.user());
            }
            // Who comes from elsewhere may bring another name each time.
            case PresenceEvent.CameOnline e -> users.add(e.user());
            case LobbyEvent.LobbyCreated e -> users.add(e.host());
            case LobbyEvent.MemberJoined e -> users.add(e.user());
            case GameEvent.GameRegistered e -> games.put(e.game(), e.title());
            case GameEvent.GameChanged e -> games.put(e.game(), e.title());
            default -> {
                // Nobody is named by it.
            }
        }
    }

    Set<UserId> users() {
        return users;
    }

    Map<GameId, CardRef> games() {
        return games;
    }

    Set<UserId> erased() {
        return erased;
    }
}
