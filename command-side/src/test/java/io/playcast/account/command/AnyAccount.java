package io.playcast.account.command;

import static io.playcast.account.command.AccountSpec.ADMIN;
import static io.playcast.account.command.AccountSpec.ANN;
import static io.playcast.account.command.AccountSpec.NOW;
import static io.playcast.account.command.AccountSpec.UNTIL;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
import io.playcast.account.AccountCommand.DropMfa;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.AccountCommand.ExpireGuest;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountEvent;
import io.playcast.account.AccountRole;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Commands at random to one account; an erasure is seldom, or nothing would come after it. */
final class AnyAccount {
    private AnyAccount() {}

    static Arbitrary<AccountCommand> command() {
        var at = Arbitraries.of(NOW, UNTIL.minusMillis(1), UNTIL);
        var role = Arbitraries.of(AccountRole.class);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(UNTIL, UNTIL.plusSeconds(1)).map(until -> new RegisterGuest(ANN, NOW, until))),
                Tuple.of(3, at.map(when -> new RenewGuest(ANN, NOW, when))),
                Tuple.of(4, at.map(when -> new RegisterAccount(ANN, when))),
                Tuple.of(6, role.map(one -> new GrantRole(ANN, ADMIN, NOW, one))),
                Tuple.of(6, role.map(one -> new RevokeRole(ANN, ADMIN, NOW, one))),
                Tuple.of(3, Arbitraries.just(new Suspend(ANN, ADMIN, NOW))),
                Tuple.of(3, Arbitraries.just(new Reinstate(ANN, ADMIN, NOW))),
                Tuple.of(2, Arbitraries.just(new EndSignIns(ANN, ADMIN, NOW))),
                Tuple.of(3, Arbitraries.just(new EnrolMfa(ANN, NOW))),
                Tuple.of(2, Arbitraries.just(new DropMfa(ANN, ADMIN, NOW))),
                Tuple.of(2, at.map(when -> new ExpireGuest(ANN, when))),
                Tuple.of(1, Arbitraries.just(new EraseAccount(ANN, ADMIN, NOW))));
    }

    static Arbitrary<List<AccountCommand>> commands() {
        return command().list().ofMaxSize(40);
    }

    /** Anything but a Rejected is a bug and gets out. */
    static List<AccountEvent> decided(AccountState state, AccountCommand command) {
        try {
            return AccountRules.decide(state, command);
        } catch (Rejected _) {
            return List.of();
        }
    }

    static List<AccountEvent> history(List<AccountCommand> commands) {
        var events = new ArrayList<AccountEvent>();
        AccountState state = new AccountState.Absent();
        for (var command : commands) {
            for (var event : decided(state, command)) {
                events.add(event);
                state = AccountRules.evolve(state, event);
            }
        }
        return events;
    }
}
