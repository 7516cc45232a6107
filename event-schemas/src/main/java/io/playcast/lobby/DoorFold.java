package io.playcast.lobby;

import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.LobbyView.Banned;
import io.playcast.lobby.LobbyView.Door;
import io.playcast.lobby.LobbyView.JoinRequest;
import java.util.List;

/** The door of a lobby after one more event. */
final class DoorFold {
    private DoorFold() {}

    static Door after(Door door, LobbyEvent event) {
        return switch (event) {
            case LobbyLocked _ -> new Door(true, door.requests(), door.banned());
            case LobbyUnlocked _ -> new Door(false, door.requests(), door.banned());
            case JoinRequested e -> {
                var request = new JoinRequest(e.user(), e.device(), e.role(), e.words());
                var requests = LobbyFold.with(door.requests(), JoinRequest::user, e.user(), request);
                yield new Door(door.locked(), requests, door.banned());
            }
            case JoinDeclined e -> new Door(door.locked(), withoutRequest(door, e.user()), door.banned());
            case MemberJoined e -> new Door(door.locked(), withoutRequest(door, e.user()), door.banned());
            case MemberBanned e -> {
                var ban = new Banned(e.user(), e.until(), e.words());
                var banned = LobbyFold.with(door.banned(), Banned::user, e.user(), ban);
                yield new Door(door.locked(), withoutRequest(door, e.user()), banned);
            }
            case MemberUnbanned e ->
                new Door(door.locked(), door.requests(), LobbyFold.without(door.banned(), Banned::user, e.user()));
            default -> door;
        };
    }

    private static List<JoinRequest> withoutRequest(Door door, UserId user) {
        return LobbyFold.without(door.requests(), JoinRequest::user, user);
    }
}
