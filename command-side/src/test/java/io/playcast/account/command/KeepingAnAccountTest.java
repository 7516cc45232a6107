package io.playcast.account.command;

import static io.playcast.account.command.AccountSpec.ADMIN;
import static io.playcast.account.command.AccountSpec.ANN;
import static io.playcast.account.command.AccountSpec.ERASED;
import static io.playcast.account.command.AccountSpec.EXPIRED;
import static io.playcast.account.command.AccountSpec.GUEST;
import static io.playcast.account.command.AccountSpec.NOW;
import static io.playcast.account.command.AccountSpec.REGISTERED;
import static io.playcast.account.command.AccountSpec.SUSPENDED;
import static io.playcast.account.command.AccountSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountCommand.DropMfa;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountEvent.MfaDropped;
import io.playcast.account.AccountEvent.MfaEnrolled;
import io.playcast.account.AccountEvent.Reinstated;
import io.playcast.account.AccountEvent.RoleGranted;
import io.playcast.account.AccountEvent.RoleRevoked;
import io.playcast.account.AccountEvent.SignInsEnded;
import io.playcast.account.AccountRole;
import io.playcast.id.UserId;
import org.junit.jupiter.api.Test;

class KeepingAnAccountTest {
    private static final GrantRole GRANT = new GrantRole(ANN, ADMIN, NOW, AccountRole.ANALYST);
    private static final RevokeRole REVOKE = new RevokeRole(ANN, ADMIN, NOW, AccountRole.ANALYST);
    private static final RoleGranted GRANTED = new RoleGranted(ANN, ADMIN, AccountRole.ANALYST);
    private static final Suspend SUSPEND = new Suspend(ANN, ADMIN, NOW);
    private static final Reinstate REINSTATE = new Reinstate(ANN, ADMIN, NOW);
    private static final EndSignIns END = new EndSignIns(ANN, ADMIN, NOW);
    private static final EnrolMfa ENROL = new EnrolMfa(ANN, NOW);
    private static final DropMfa DROP = new DropMfa(ANN, ADMIN, NOW);
    private static final EraseAccount ERASE = new EraseAccount(ANN, ADMIN, NOW);

    @Test
    void an_account_is_registered_once() {
        assertThat(given().when(new RegisterAccount(ANN, NOW))).containsExactly(REGISTERED);
        assertThat(given(REGISTERED).when(new RegisterAccount(ANN, NOW))).isEmpty();
    }

    @Test
    void a_role_is_given_and_taken_once() {
        assertThat(given(REGISTERED).when(GRANT)).containsExactly(GRANTED);
        assertThat(given(REGISTERED, GRANTED).when(GRANT)).isEmpty();
        assertThat(given(REGISTERED, GRANTED).when(REVOKE))
                .containsExactly(new RoleRevoked(ANN, ADMIN, AccountRole.ANALYST));
        assertThat(given(REGISTERED).when(REVOKE)).isEmpty();
    }

    @Test
    void whoever_registers_is_a_player() {
        assertThat(given(REGISTERED).when(new GrantRole(ANN, ADMIN, NOW, AccountRole.PLAYER)))
                .isEmpty();
    }

    @Test
    void nobody_is_made_a_guest() {
        assertThat(given(REGISTERED).refusal(new GrantRole(ANN, ADMIN, NOW, AccountRole.GUEST)))
                .isEqualTo("bad-request");
        assertThat(given(REGISTERED).refusal(new RevokeRole(ANN, ADMIN, NOW, AccountRole.GUEST)))
                .isEqualTo("bad-request");
    }

    @Test
    void an_account_or_a_guest_is_kept_out_until_it_is_let_in_again() {
        assertThat(given(REGISTERED).when(SUSPEND)).containsExactly(SUSPENDED);
        assertThat(given(GUEST).when(SUSPEND)).containsExactly(SUSPENDED);
        assertThat(given(REGISTERED, SUSPENDED).when(SUSPEND)).isEmpty();
        assertThat(given(REGISTERED, SUSPENDED).when(REINSTATE)).containsExactly(new Reinstated(ANN, ADMIN));
        assertThat(given(GUEST, SUSPENDED).when(REINSTATE)).containsExactly(new Reinstated(ANN, ADMIN));
        assertThat(given(REGISTERED).when(REINSTATE)).isEmpty();
    }

    @Test
    void whoever_has_an_account_can_be_signed_out_everywhere_as_often_as_they_like() {
        var ended = new SignInsEnded(ANN, ADMIN);

        assertThat(given(REGISTERED).when(END)).containsExactly(ended);
        assertThat(given(REGISTERED, ended).when(END)).containsExactly(ended);
        assertThat(given(GUEST).when(END)).containsExactly(ended);
        assertThat(given(REGISTERED, SUSPENDED).when(END)).containsExactly(ended);
        assertThat(given().refusal(END)).isEqualTo("account.unknown");
        assertThat(given(GUEST, EXPIRED).refusal(END)).isEqualTo("account.expired");
    }

    @Test
    void a_second_factor_is_enrolled_once_and_by_nobody_who_is_kept_out() {
        assertThat(given(REGISTERED).when(ENROL)).containsExactly(new MfaEnrolled(ANN));
        assertThat(given(REGISTERED, new MfaEnrolled(ANN)).when(ENROL)).isEmpty();
        assertThat(given(REGISTERED, SUSPENDED).refusal(ENROL)).isEqualTo("account.suspended");
        assertThat(given(REGISTERED, SUSPENDED, new Reinstated(ANN, ADMIN)).when(ENROL))
                .containsExactly(new MfaEnrolled(ANN));
    }

    @Test
    void a_second_factor_is_dropped_once_also_of_somebody_who_is_kept_out_and_can_be_enrolled_again() {
        var dropped = new MfaDropped(ANN, ADMIN);

        assertThat(given(REGISTERED, new MfaEnrolled(ANN)).when(DROP)).containsExactly(dropped);
        assertThat(given(REGISTERED, new MfaEnrolled(ANN), SUSPENDED).when(DROP))
                .containsExactly(dropped);
        assertThat(given(REGISTERED).when(DROP)).isEmpty();
        assertThat(given(REGISTERED, new MfaEnrolled(ANN), dropped).when(DROP)).isEmpty();
        assertThat(given(REGISTERED, new MfaEnrolled(ANN), dropped).when(ENROL)).containsExactly(new MfaEnrolled(ANN));
        assertThat(given().refusal(DROP)).isEqualTo("account.unknown");
        assertThat(given(GUEST).refusal(DROP)).isEqualTo("account.guest");
    }

    @Test
    void being_kept_out_takes_nothing_away() {
        assertThat(given(REGISTERED, GRANTED, new MfaEnrolled(ANN), SUSPENDED).when(GRANT))
                .isEmpty();
    }

    @Test
    void anybody_can_be_erased_whatever_they_were() {
        assertThat(given().when(ERASE)).containsExactly(ERASED);
        assertThat(given(GUEST).when(ERASE)).containsExactly(ERASED);
        assertThat(given(GUEST, EXPIRED).when(ERASE)).containsExactly(ERASED);
        assertThat(given(REGISTERED).when(ERASE)).containsExactly(ERASED);
        assertThat(given(REGISTERED, SUSPENDED).when(ERASE)).containsExactly(ERASED);
    }

    @Test
    void who_is_nobody_cannot_be_erased() {
        assertThat(given().refusal(new EraseAccount(UserId.PLATFORM, ADMIN, NOW)))
                .isEqualTo("account.not-a-person");
    }

    @Test
    void an_erased_account_refuses_everything_but_another_erasure() {
        assertThat(given(REGISTERED, ERASED).when(ERASE)).isEmpty();
        assertThat(given(ERASED).refusal(new RegisterAccount(ANN, NOW))).isEqualTo("account.erased");
        assertThat(given(REGISTERED, ERASED).refusal(REINSTATE)).isEqualTo("account.erased");
    }
}
