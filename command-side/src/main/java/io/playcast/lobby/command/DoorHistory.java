package io.playcast.lobby.command;

import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.LobbyEvent.LobbyLocked;
import io.playcast.lobby.LobbyEvent.LobbyUnlocked;
import io.playcast.lobby.LobbyEvent.MemberBanned;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberUnbanned;
import io.playcast.lobby.command.LobbyState.Door;
import io.playcast.lobby.command.LobbyState.Limit;
import io.playcast.lobby.command.LobbyState.Request;

/** Who is at the door, and who is kept out, after one more event. */
final class DoorHistory {
    private DoorHistory() {}

    static Door after(Door door, LobbyEvent event) {
        return switch (event) {
            case LobbyLocked _ -> new Door(true, door.requests(), door.banned());
            case LobbyUnlocked _ -> new Door(false, door.requests(), door.banned());
            case JoinRequested e -> {
                var request = new Request(e.device(), e.role());
                yield new Door(door.locked(), LobbyHistory.with(door.requests(), e.user(), request), door.banned());
            }
            case JoinDeclined e ->
                new Door(door.locked(), LobbyHistory.without(door.requests(), e.user()), door.banned());
            case MemberJoined e ->
                new Door(door.locked(), LobbyHistory.without(door.requests(), e.user()), door.banned());
            case MemberBanned e -> {
                var banned = LobbyHistory.with(door.banned(), e.user(), new Limit(e.until()));
                yield new Door(door.locked(), LobbyHistory.without(door.requests(), e.user()), banned);
            }
            case MemberUnbanned e ->
                new Door(door.locked(), door.requests(), LobbyHistory.without(door.banned(), e.user()));
            default -> door;
        };
    }
}
