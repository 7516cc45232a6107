package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.TimeOutMember;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a member is away the seat is held for the grace time; who is not back by then is timed out. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenMemberAwayHoldSeat {
    private final Timers timers;
    private final LobbyProperties lobbies;

    WhenMemberAwayHoldSeat(Timers timers, LobbyProperties lobbies) {
        this.timers = timers;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(MemberWentAway e, EventMessage<?> message) {
        var due = e.since().plus(lobbies.grace());
        timers.set(
                getClass(),
                message,
                timer(e.lobby(), e.user()),
                due,
                new TimeOutMember(e.lobby(), due, e.user(), e.since()));
    }

    @EventHandler
    void on(MemberCameBack e) {
        timers.cancel(timer(e.lobby(), e.user()));
    }

    @EventHandler
    void on(MemberLeft e) {
        timers.cancel(timer(e.lobby(), e.user()));
    }

    static TimerId timer(LobbyId lobby, UserId user) {
        return new TimerId("grace", lobby, user);
    }
}
