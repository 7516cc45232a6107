package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyCommand.TimeOutSession;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.PauseReason;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a session pauses for want of its agent, and the agent is not back within the grace time, the session ends. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenAgentStaysLostEndSession {
    private final Timers timers;
    private final LobbyProperties lobbies;

    WhenAgentStaysLostEndSession(Timers timers, LobbyProperties lobbies) {
        this.timers = timers;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(SessionPaused e, EventMessage<?> message) {
        if (e.reason() != PauseReason.AGENT_LOST) {
            return;
        }
        var due = e.since().plus(lobbies.grace());
        timers.set(
                getClass(),
                message,
                timer(e.lobby(), e.session()),
                due,
                new TimeOutSession(e.lobby(), due, e.session(), e.since()));
    }

    @EventHandler
    void on(SessionResumed e) {
        if (e.reason() == PauseReason.AGENT_LOST) {
            timers.cancel(timer(e.lobby(), e.session()));
        }
    }

    @EventHandler
    void on(SessionEnded e) {
        timers.cancel(timer(e.lobby(), e.session()));
    }

    static TimerId timer(LobbyId lobby, SessionId session) {
        return new TimerId("agent", lobby, session);
    }
}
