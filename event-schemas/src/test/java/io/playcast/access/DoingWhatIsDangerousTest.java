package io.playcast.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.StepUp;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoingWhatIsDangerousTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LobbyId LOBBY = new LobbyId("01JD0000000000000000000001");

    @Test
    void a_second_factor_of_the_last_five_minutes_is_enough() {
        Route.ERASE_ACCOUNT.admit(admin(Duration.ZERO), null, NOW);
        Route.ERASE_ACCOUNT.admit(admin(Duration.ofMinutes(5)), null, NOW);
    }

    @Test
    void one_that_is_older_or_was_never_shown_is_not() {
        refused(admin(Duration.ofMinutes(5).plusMillis(1))).isEqualTo("access.step-up");
        refused(admin(null)).isEqualTo("access.step-up");
    }

    @Test
    void the_role_and_the_lobby_are_asked_for_first() {
        var player = new Principal(user(), Set.of(AccountRole.PLAYER), null, NOW.plusSeconds(60), new Proof(NOW, NOW));
        var elsewhere =
                new Principal(user(), Set.of(AccountRole.ADMIN), LOBBY, NOW.plusSeconds(60), new Proof(NOW, null));

        refused(player).isEqualTo("access.role");
        refused(elsewhere).isEqualTo("access.other-lobby");
    }

    /** A question in SQL is posted, for it is long; it changes nothing. */
    @Test
    void what_only_looks_or_signs_oneself_out_asks_for_none() {
        assertThat(Stream.of(Route.values()).filter(Route::needsToken).filter(route -> !route.needsFreshFactor()))
                .allMatch(
                        route -> route.method().equals("GET") || route == Route.SQL || route == Route.END_OWN_SIGN_INS);
        Route.PROJECTIONS.admit(admin(null), null, NOW);
    }

    @Test
    void the_answer_says_how_fresh_it_has_to_be() {
        assertThat(StepUp.challenge("access.step-up"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
        assertThat(StepUp.challenge("token.refused")).isEqualTo("Bearer");
    }

    private static AbstractThrowableAssert<?, ?> thrown(Principal caller) {
        return assertThatThrownBy(() -> Route.ERASE_ACCOUNT.admit(caller, null, NOW));
    }

    private static org.assertj.core.api.AbstractObjectAssert<?, ?> refused(Principal caller) {
        return thrown(caller).isInstanceOf(Rejected.class).extracting(refusal -> ((Rejected) refusal).code());
    }

    private static Principal admin(@Nullable Duration ago) {
        return new Principal(
                user(),
                Set.of(AccountRole.ADMIN),
                null,
                NOW.plusSeconds(60),
                new Proof(NOW, ago == null ? null : NOW.minus(ago)));
    }

    private static UserId user() {
        return new UserId("01JD0000000000000000000002");
    }
}
