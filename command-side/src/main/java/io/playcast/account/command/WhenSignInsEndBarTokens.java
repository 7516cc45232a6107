package io.playcast.account.command;

import io.playcast.account.AccountEvent;
import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountEvent.GuestExpired;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.GuestRenewed;
import io.playcast.account.AccountEvent.MfaDropped;
import io.playcast.account.AccountEvent.MfaEnrolled;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.account.AccountEvent.Reinstated;
import io.playcast.account.AccountEvent.RoleGranted;
import io.playcast.account.AccountEvent.RoleRevoked;
import io.playcast.account.AccountEvent.SignInsEnded;
import io.playcast.account.AccountEvent.Suspended;
import io.playcast.command.Automations;
import io.playcast.store.PostgresBars;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an account is kept out, signed out or may do less, what it was given so far lets nobody in any more. Twice is harmless. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSignInsEndBarTokens {
    private final PostgresBars bars;

    WhenSignInsEndBarTokens(PostgresBars bars) {
        this.bars = bars;
    }

    @EventHandler
    void on(AccountEvent event, EventMessage<?> message) {
        bar(event, message.getTimestamp());
    }

    private void bar(AccountEvent event, Instant at) {
        switch (event) {
            case Suspended e -> bars.always(e.user());
            case Erased e -> bars.always(e.user());
            case Reinstated e -> bars.from(e.user(), at);
            case SignInsEnded e -> bars.before(e.user(), at);
            case MfaDropped e -> bars.before(e.user(), at);
            case RoleRevoked e -> bars.before(e.user(), at);
            case GuestRegistered _, GuestRenewed _, Registered _, RoleGranted _, MfaEnrolled _, GuestExpired _ -> {}
        }
    }
}
