package io.playcast.lobby.command;

import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.lobby.command.LobbyState.Open;
import java.util.List;

/** A member whose connections are lost is away, not gone: the seat is held until a timer says that the grace is over. */
final class AbsenceRules {
    private AbsenceRules() {}

    static List<LobbyEvent> away(Open open, MarkMemberAway c) {
        return open.member(c.user()).filter(m -> m.away() == null).isPresent()
                ? List.of(new MemberWentAway(c.lobby(), c.user(), c.at()))
                : List.of();
    }

    static List<LobbyEvent> back(Open open, MarkMemberBack c) {
        return open.member(c.user()).filter(m -> m.away() != null).isPresent()
                ? List.of(new MemberCameBack(c.lobby(), c.user()))
                : List.of();
    }

    /** Obsolete when the member is back, or away once more since. */
    static List<LobbyEvent> timeOut(Open open, TimeOutMember c) {
        return open.member(c.user()).filter(m -> c.since().equals(m.away())).isPresent()
                ? MembershipRules.gone(open, c.lobby(), c.user(), LeaveReason.TIMED_OUT, c.at())
                : List.of();
    }

    static boolean everybodyIsAway(Open open) {
        return open.members().stream().allMatch(m -> m.away() != null);
    }
}
