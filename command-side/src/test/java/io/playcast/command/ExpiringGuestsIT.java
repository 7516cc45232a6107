package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.id.AccountId;
import io.playcast.id.UserId;
import io.playcast.timer.TimerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenGuestIsOverExpireThem. */
@OnTheEventStore
class ExpiringGuestsIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    private final UserId bob = Ids.user();
    private final TimerId timer = new TimerId("guest", new AccountId(bob), null);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant expires = now.plusSeconds(900);
    private Asking asking;
    private StoredRows log;
    private TimerRows timers;

    @BeforeEach
    void bobCameByAnInvite() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        timers = new TimerRows(db);
        asking.ask(new RegisterGuest(bob, now, expires));
        eventually("its end is known", () -> timers.isSet(timer));
    }

    @Test
    void a_guest_expires_when_nobody_has_renewed_them() {
        timers.letItBeDue(timer);

        eventually("the guest has expired", () -> log.names(new AccountId(bob)).contains("account.GuestExpired"));
        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    @Test
    void a_renewed_guest_expires_later() {
        var later = expires.plusSeconds(900);
        asking.ask(new RenewGuest(bob, now, later));

        eventually(
                "the end has moved",
                () -> timers.of(timer).stream().anyMatch(row -> row.due().equals(later)));
    }

    @Test
    void who_stays_for_good_does_not_expire() {
        asking.ask(new RegisterAccount(bob, now));

        eventually("the timer is gone", () -> !timers.isSet(timer));
        assertThat(log.names(new AccountId(bob))).containsExactly("account.GuestRegistered", "account.Registered");
    }
}
