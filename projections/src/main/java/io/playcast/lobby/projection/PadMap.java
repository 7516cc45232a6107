package io.playcast.lobby.projection;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyView;
import java.util.Comparator;
import java.util.List;

/** Who holds which pad of a lobby, and whether what they do with it reaches the game. A view of the lobby's row: it has no row of its own to lag behind. */
public record PadMap(List<Held> pads) {
    /** @param pad 0 to 3 @param present whether a connection of theirs is there */
    public record Held(int pad, UserId user, DeviceId device, InputAccess access, boolean present) {}

    public static PadMap of(LobbyView lobby) {
        return new PadMap(lobby.members().stream()
                .flatMap(member -> member.pads().stream()
                        .map(held -> new Held(
                                held.pad(), member.user(), held.device(), member.access(), member.away() == null)))
                .sorted(Comparator.comparingInt(Held::pad))
                .toList());
    }
}
