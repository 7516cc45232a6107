package io.playcast.twin;

import io.playcast.directory.Directory;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.presence.PresenceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The directory as the test fills it. */
public final class InMemoryDirectory implements Directory {
    private final List<SeenLobby> lobbies = new CopyOnWriteArrayList<>();
    private final Map<UserId, SeenPresence> presences = new ConcurrentHashMap<>();

    public void lists(LobbyView view, long seq) {
        lobbies.add(new SeenLobby(view, seq));
    }

    public void knows(PresenceView view, long seq) {
        presences.put(view.user(), new SeenPresence(view, seq));
    }

    @Override
    public Lobbies lobbies(UserId reader, LobbyId after, int limit) {
        var page = lobbies.stream()
                .filter(lobby -> lobby.view().isListedFor(reader))
                .filter(lobby -> after == null || lobby.view().lobby().value().compareTo(after.value()) < 0)
                .limit(limit)
                .toList();
        return new Lobbies(page, page.size() == limit ? page.getLast().view().lobby() : null);
    }

    @Override
    public Map<UserId, SeenPresence> presences(Collection<UserId> users) {
        var found = new HashMap<>(presences);
        found.keySet().retainAll(users);
        return found;
    }
}
