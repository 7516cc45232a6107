package io.playcast.account.command;

import static io.playcast.account.command.AccountSpec.ADMIN;
import static io.playcast.account.command.AccountSpec.ANN;
import static io.playcast.account.command.AccountSpec.ERASED;
import static io.playcast.account.command.AccountSpec.EXPIRED;
import static io.playcast.account.command.AccountSpec.GUEST;
import static io.playcast.account.command.AccountSpec.NOW;
import static io.playcast.account.command.AccountSpec.REGISTERED;
import static io.playcast.account.command.AccountSpec.SUSPENDED;
import static io.playcast.account.command.AccountSpec.UNTIL;
import static io.playcast.account.command.AccountSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountEvent.GuestRenewed;
import io.playcast.account.AccountRole;
import org.junit.jupiter.api.Test;

class BeingAGuestTest {
    private static final RegisterGuest COME = new RegisterGuest(ANN, NOW, UNTIL);

    @Test
    void who_comes_by_invite_is_a_guest_for_a_while() {
        assertThat(given().when(COME)).containsExactly(GUEST);
    }

    @Test
    void a_while_has_to_be_one() {
        assertThat(given().refusal(new RegisterGuest(ANN, NOW, NOW))).isEqualTo("bad-request");
    }

    @Test
    void the_same_again_is_harmless_and_nobody_is_a_guest_twice() {
        assertThat(given(GUEST).when(COME)).isEmpty();
        assertThat(given(GUEST).refusal(new RegisterGuest(ANN, NOW, UNTIL.plusSeconds(1))))
                .isEqualTo("account.exists");
        assertThat(given(REGISTERED).refusal(COME)).isEqualTo("account.exists");
    }

    @Test
    void a_guests_time_ends_when_it_is_over_and_not_before() {
        assertThat(given(GUEST).when(new ExpireGuest(ANN, UNTIL))).containsExactly(EXPIRED);
        assertThat(given(GUEST).refusal(new ExpireGuest(ANN, UNTIL.minusMillis(1))))
                .isEqualTo("account.not-due");
        assertThat(given(GUEST, EXPIRED).when(new ExpireGuest(ANN, UNTIL))).isEmpty();
    }

    @Test
    void a_guest_may_stay_longer_and_never_shorter() {
        var later = UNTIL.plusSeconds(900);
        assertThat(given(GUEST).when(new RenewGuest(ANN, NOW, later))).containsExactly(new GuestRenewed(ANN, later));
        assertThat(given(GUEST).when(new RenewGuest(ANN, NOW, UNTIL))).isEmpty();
        assertThat(given(GUEST, new GuestRenewed(ANN, later)).refusal(new ExpireGuest(ANN, UNTIL)))
                .isEqualTo("account.not-due");
        assertThat(given(GUEST, new GuestRenewed(ANN, later)).when(new ExpireGuest(ANN, later)))
                .containsExactly(EXPIRED);
    }

    @Test
    void only_a_guest_who_is_still_one_may_stay_longer() {
        var longer = new RenewGuest(ANN, UNTIL, UNTIL.plusSeconds(900));
        assertThat(given().refusal(longer)).isEqualTo("account.unknown");
        assertThat(given(GUEST, EXPIRED).refusal(longer)).isEqualTo("account.expired");
        assertThat(given(GUEST, SUSPENDED).refusal(longer)).isEqualTo("account.suspended");
        assertThat(given(REGISTERED).refusal(longer)).isEqualTo("account.not-guest");
        assertThat(given(GUEST, ERASED).refusal(longer)).isEqualTo("account.erased");
    }

    @Test
    void only_a_guests_time_ends() {
        assertThat(given(REGISTERED).refusal(new ExpireGuest(ANN, UNTIL))).isEqualTo("account.not-guest");
        assertThat(given(GUEST, REGISTERED).refusal(new ExpireGuest(ANN, UNTIL)))
                .isEqualTo("account.not-guest");
    }

    @Test
    void a_guest_may_stay_for_good_while_the_time_lasts() {
        assertThat(given(GUEST).when(new RegisterAccount(ANN, NOW))).containsExactly(REGISTERED);
        assertThat(given(GUEST).refusal(new RegisterAccount(ANN, UNTIL))).isEqualTo("account.expired");
        assertThat(given(GUEST, EXPIRED).refusal(new RegisterAccount(ANN, UNTIL)))
                .isEqualTo("account.expired");
        assertThat(given(GUEST, SUSPENDED).refusal(new RegisterAccount(ANN, NOW)))
                .isEqualTo("account.suspended");
    }

    @Test
    void a_guest_has_no_roles_to_give_or_take_and_no_second_factor() {
        assertThat(given(GUEST).refusal(new GrantRole(ANN, ADMIN, NOW, AccountRole.ADMIN)))
                .isEqualTo("account.guest");
        assertThat(given(GUEST).refusal(new RevokeRole(ANN, ADMIN, NOW, AccountRole.PLAYER)))
                .isEqualTo("account.guest");
        assertThat(given(GUEST).refusal(new EnrolMfa(ANN, NOW))).isEqualTo("account.guest");
    }
}
