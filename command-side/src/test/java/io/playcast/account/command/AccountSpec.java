package io.playcast.account.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
import io.playcast.account.AccountEvent;
import io.playcast.account.AccountEvent.Erased;
import io.playcast.account.AccountEvent.GuestExpired;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.account.AccountEvent.Suspended;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Given what has happened to Ann's account, when this is asked, then that. */
record AccountSpec(AccountState state) {
    static final UserId ANN = Ids.user();
    static final UserId ADMIN = Ids.user();
    static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    static final Instant UNTIL = NOW.plus(Duration.ofMinutes(15));
    static final GuestRegistered GUEST = new GuestRegistered(ANN, UNTIL);
    static final Registered REGISTERED = new Registered(ANN);
    static final Suspended SUSPENDED = new Suspended(ANN, ADMIN);
    static final GuestExpired EXPIRED = new GuestExpired(ANN);
    static final Erased ERASED = new Erased(ANN, ADMIN);

    static AccountSpec given(AccountEvent... history) {
        return new AccountSpec(Stream.of(history)
                .reduce((AccountState) new AccountState.Absent(), AccountRules::evolve, (_, later) -> later));
    }

    List<AccountEvent> when(AccountCommand command) {
        return AccountRules.decide(state, command);
    }

    String refusal(AccountCommand command) {
        var refusal = catchThrowableOfType(Rejected.class, () -> when(command));
        assertThat(refusal).as("%s was not refused", command).isNotNull();
        return refusal.code();
    }
}
