package io.playcast.lobby.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.session.SessionCommand.PauseSession;
import io.playcast.session.SessionCommand.ResumeSession;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a lobby's session pauses its stream stands still, and goes on once no reason to pause is left. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSessionPausedPauseStream {
    private final AutomatedCommands commands;
    private final LobbyNow lobbies;

    WhenSessionPausedPauseStream(AutomatedCommands commands, LobbyNow lobbies) {
        this.commands = commands;
        this.lobbies = lobbies;
    }

    @EventHandler
    void on(SessionPaused e, EventMessage<?> message) {
        if (isLive(e.lobby(), e.session(), true)) {
            commands.send(getClass(), message, new PauseSession(e.session(), message.getTimestamp()));
        }
    }

    @EventHandler
    void on(SessionResumed e, EventMessage<?> message) {
        if (isLive(e.lobby(), e.session(), false)) {
            commands.send(getClass(), message, new ResumeSession(e.session(), message.getTimestamp()));
        }
    }

    /** As it stands now: where that has changed again since, a later event says so. */
    private boolean isLive(LobbyId lobby, SessionId session, boolean paused) {
        return lobbies.of(lobby)
                .map(now -> now.session())
                .filter(live -> live.session().equals(session) && live.paused() == paused)
                .isPresent();
    }
}
