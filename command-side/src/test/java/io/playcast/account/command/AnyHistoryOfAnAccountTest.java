package io.playcast.account.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountRole;
import io.playcast.account.AccountStatus;
import io.playcast.account.AccountView;
import io.playcast.account.command.AccountState.Absent;
import io.playcast.account.command.AccountState.Erased;
import io.playcast.account.command.AccountState.Expired;
import io.playcast.account.command.AccountState.Guest;
import io.playcast.account.command.AccountState.Registered;
import io.playcast.store.Snapshots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;

class AnyHistoryOfAnAccountTest {
    @Property(tries = 500)
    void rules_and_view_remember_the_same(@ForAll("asked") List<AccountCommand> asked) {
        AccountState state = new Absent();
        AccountView view = null;
        for (var event : AnyAccount.history(asked)) {
            state = AccountRules.evolve(state, event);
            view = AccountView.after(view, event);
        }
        switch (state) {
            case Absent _ -> assertThat(view).isNull();
            case Guest guest -> {
                assertThat(view.status()).isEqualTo(used(guest.suspended()));
                assertThat(view.roles()).containsExactly(AccountRole.GUEST);
                assertThat(view.expiresAt()).isEqualTo(guest.expiresAt());
            }
            case Registered account -> {
                assertThat(view.status()).isEqualTo(used(account.suspended()));
                assertThat(view.roles()).containsExactlyInAnyOrderElementsOf(account.roles());
                assertThat(view.mfa()).isEqualTo(account.mfa());
                assertThat(view.expiresAt()).isNull();
            }
            case Expired _ -> assertThat(view.status()).isEqualTo(AccountStatus.EXPIRED);
            case Erased _ -> assertThat(view.status()).isEqualTo(AccountStatus.ERASED);
        }
    }

    @Property(tries = 500)
    void asking_twice_is_harmless(@ForAll("asked") List<AccountCommand> asked) {
        AccountState state = new Absent();
        for (var command : asked) {
            var events = AnyAccount.decided(state, command);
            for (var event : events) {
                state = AccountRules.evolve(state, event);
            }
            // Who is signed out again may have signed in between the two, so that is an event each time.
            if (!events.isEmpty() && !(command instanceof EndSignIns)) {
                assertThat(AccountRules.decide(state, command))
                        .as("%s again", command)
                        .isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void once_erased_it_refuses_everything_but_another_erasure(@ForAll("asked") List<AccountCommand> asked) {
        for (var command : asked) {
            if (command instanceof EraseAccount) {
                assertThat(AccountRules.decide(new Erased(), command)).isEmpty();
            } else {
                Assertions.assertThatThrownBy(() -> AccountRules.decide(new Erased(), command))
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("account.erased"));
            }
        }
    }

    @Property(tries = 500)
    void an_account_that_is_not_there_answers_with_an_event_or_a_refusal(@ForAll("command") AccountCommand command) {
        try {
            assertThat(AccountRules.decide(new Absent(), command)).isNotEmpty();
        } catch (Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("account.unknown");
        }
    }

    @Property(tries = 500)
    void whatever_has_happened_in_whatever_order_can_be_remembered_and_shown(
            @ForAll("asked") List<AccountCommand> asked, @ForAll Random random) {
        var shuffled = new ArrayList<>(AnyAccount.history(asked));
        Collections.shuffle(shuffled, random);
        AccountState state = new Absent();
        AccountView view = null;
        for (var event : shuffled) {
            state = AccountRules.evolve(state, event);
            view = AccountView.after(view, event);
            assertThat(view.roles()).doesNotHaveDuplicates().isSorted();
        }
        assertThat(state instanceof Erased).isEqualTo(view != null && view.status() == AccountStatus.ERASED);
    }

    @Property(tries = 200)
    void a_snapshot_brings_back_what_was_remembered(@ForAll("asked") List<AccountCommand> asked) {
        var whole = new Account();
        AnyAccount.history(asked).forEach(whole::on);

        assertThat(Snapshots.again(whole))
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(whole);
    }

    @Provide
    Arbitrary<List<AccountCommand>> asked() {
        return AnyAccount.commands();
    }

    @Provide
    Arbitrary<AccountCommand> command() {
        return AnyAccount.command();
    }

    private static AccountStatus used(boolean suspended) {
        return suspended ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE;
    }
}
