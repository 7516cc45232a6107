package io.playcast.lobby.command;

import io.playcast.lobby.LobbyCommand.AssignPad;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.Pad;
import io.playcast.lobby.Role;
import io.playcast.lobby.command.LobbyState.Member;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Who holds which of the four pads. Several members may hold one pad; a member's device holds at most one. */
final class PadRules {
    /** Devices of one member that hold a pad; more would let its state grow without end. */
    static final int DEVICES_MOST = Pad.COUNT;

    private PadRules() {}

    static List<LobbyEvent> assign(Open open, AssignPad c) {
        Pad.require(c.pad());
        open.require(c.by());
        var target = open.member(c.user()).orElseThrow(LobbyRefusals::targetNotMember);
        if (!open.isLedBy(c.by())) {
            requireOwnFreePad(open, target, c);
        }
        if (target.pads().getOrDefault(c.device(), Pad.NONE) == c.pad()) {
            return List.of();
        }
        if (c.pad() != Pad.NONE) {
            requireRoom(open, target, c);
        }
        return List.of(new PadAssigned(c.lobby(), c.user(), c.device(), c.pad()));
    }

    static OptionalInt firstNobodyHolds(Open open) {
        return IntStream.range(0, Pad.COUNT)
                .filter(pad -> open.members().stream().noneMatch(m -> holds(m, pad)))
                .findFirst();
    }

    private static void requireOwnFreePad(Open open, Member target, AssignPad c) {
        if (!c.by().equals(c.user()) || !open.settings().freePads()) {
            throw LobbyRefusals.notLead();
        }
        if (c.pad() == Pad.NONE) {
            return;
        }
        if (target.role() != Role.PLAYER) {
            throw LobbyRefusals.padForPlayers();
        }
        if (open.members().stream().anyMatch(m -> !m.user().equals(c.user()) && holds(m, c.pad()))) {
            throw LobbyRefusals.padNotFree();
        }
    }

    private static void requireRoom(Open open, Member target, AssignPad c) {
        if (target.role() != Role.PLAYER && !open.hasRoomFor(Role.PLAYER)) {
            throw LobbyRefusals.full();
        }
        if (!target.pads().containsKey(c.device()) && target.pads().size() >= DEVICES_MOST) {
            throw LobbyRefusals.tooManyDevices();
        }
    }

    private static boolean holds(Member member, int pad) {
        return member.pads().containsValue(pad);
    }
}
