package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyCommand.ExpireInvite;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.InviteExpired;
import io.playcast.lobby.LobbyEvent.InviteRevoked;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an invite was made it expires at its time, unless it is revoked before. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenInviteCreatedExpireIt {
    private final Timers timers;

    WhenInviteCreatedExpireIt(Timers timers) {
        this.timers = timers;
    }

    @EventHandler
    void on(InviteCreated e, EventMessage<?> message) {
        timers.set(
                getClass(),
                message,
                timer(e.lobby(), e.invite()),
                e.expiresAt(),
                new ExpireInvite(e.lobby(), e.expiresAt(), e.invite()));
    }

    @EventHandler
    void on(InviteRevoked e) {
        timers.cancel(timer(e.lobby(), e.invite()));
    }

    @EventHandler
    void on(InviteExpired e) {
        timers.cancel(timer(e.lobby(), e.invite()));
    }

    static TimerId timer(LobbyId lobby, InviteId invite) {
        return new TimerId("invite", lobby, invite);
    }
}
