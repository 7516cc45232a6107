package io.playcast.edge.signin.factor;

import static io.playcast.twin.SomeIds.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.account.AccountEvent;
import io.playcast.account.AccountEvent.GuestRegistered;
import io.playcast.account.AccountEvent.MfaEnrolled;
import io.playcast.account.AccountEvent.Registered;
import io.playcast.account.AccountEvent.Suspended;
import io.playcast.edge.account.AccountBook;
import io.playcast.edge.signin.oauth.Factors;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.ManualClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

class ChangingWhatOneSignsInWithTest {
    private static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;

    private final ManualClock clock = new ManualClock();
    private final InMemoryHistory history = new InMemoryHistory();
    private final ShownLately lately = new ShownLately(new AccountBook(history), clock);

    @Test
    void takes_a_sign_in_of_the_last_five_minutes_while_there_is_no_second_factor() {
        given(new Registered(ANN));
        var who = shown(PASSWORD);
        assertThat(lately.require(who)).isSameAs(who);

        clock.advance(Duration.ofMinutes(5));
        assertThat(lately.require(who)).isSameAs(who);
        clock.advance(Duration.ofMillis(1));
        refused(who).isEqualTo("signin.stale");
    }

    @Test
    void takes_a_second_factor_of_the_last_five_minutes_when_there_is_one() {
        given(new Registered(ANN), new MfaEnrolled(ANN));
        refused(shown(PASSWORD)).isEqualTo("access.step-up");

        var who = shown(PASSWORD, Factors.TOTP);
        assertThat(lately.isFresh(who)).isTrue();
        assertThat(lately.isFresh(shown(Factors.PASSKEY))).isTrue();
        clock.advance(Duration.ofMinutes(5).plusMillis(1));

        assertThat(lately.isFresh(who)).isFalse();
        refused(who).isEqualTo("access.step-up");
    }

    @Test
    void is_nothing_for_guests_for_who_is_kept_out_and_for_nobody() {
        refused(null).isEqualTo("signin.needed");
        refused(shown(PASSWORD)).isEqualTo("signin.needed");
        given(new GuestRegistered(ANN, clock.instant().plusSeconds(60)));
        refused(shown(PASSWORD)).isEqualTo("account.guest");
        given(new Registered(ANN), new Suspended(ANN, ANN));
        refused(shown(PASSWORD)).isEqualTo("account.suspended");
    }

    private void given(AccountEvent... events) {
        Stream.of(events).forEach(event -> history.append(event.account().toString(), event));
    }

    private Authentication shown(String... factors) {
        var authorities = Stream.of(factors)
                .map(factor -> FactorGrantedAuthority.withAuthority(factor)
                        .issuedAt(clock.instant())
                        .build())
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(ANN.value(), null, authorities);
    }

    private AbstractStringAssert<?> refused(@Nullable Authentication who) {
        return assertThatThrownBy(() -> lately.require(who))
                .isInstanceOf(Rejected.class)
                .extracting(
                        refusal -> ((Rejected) refusal).code(), org.assertj.core.api.InstanceOfAssertFactories.STRING);
    }
}
