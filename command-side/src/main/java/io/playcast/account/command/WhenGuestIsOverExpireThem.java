package io.playcast.account.command;

import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountEvent.GuestExpired;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.GuestRenewed;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.command.Automations;
import io.playcast.id.AccountId;
import io.playcast.id.UserId;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When a guest's time is over and nobody has renewed it, the account expires. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenGuestIsOverExpireThem {
    private final Timers timers;

    WhenGuestIsOverExpireThem(Timers timers) {
        this.timers = timers;
    }

    @EventHandler
    void on(GuestRegistered e, EventMessage<?> message) {
        expire(e.user(), e.expiresAt(), message);
    }

    @EventHandler
    void on(GuestRenewed e, EventMessage<?> message) {
        expire(e.user(), e.expiresAt(), message);
    }

    @EventHandler
    void on(Registered e) {
        timers.cancel(timer(e.user()));
    }

    @EventHandler
    void on(GuestExpired e) {
        timers.cancel(timer(e.user()));
    }

    @EventHandler
    void on(Erased e) {
        timers.cancel(timer(e.user()));
    }

    private void expire(UserId user, Instant due, EventMessage<?> message) {
        timers.set(getClass(), message, timer(user), due, new ExpireGuest(user, due));
    }

    static TimerId timer(UserId user) {
        return new TimerId("guest", new AccountId(user), null);
    }
}
