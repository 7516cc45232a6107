package io.playcast.edge.account;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.account.AccountCommand.GrantRole;
import io.playcast.account.AccountCommand.Reinstate;
import io.playcast.account.AccountCommand.RevokeRole;
import io.playcast.account.AccountCommand.Suspend;
import io.playcast.account.AccountRole;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.UserId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is ordered of an account by REST, as commands. Done on return: the rest of the platform follows within two seconds. Blocks. */
@Component
final class AccountOrders {
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;

    AccountOrders(Commands commands, Ids ids, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    void grant(String user, String role, UserId by) {
        send(new GrantRole(person(user), by, clock.instant(), role(role)), by);
    }

    void revoke(String user, String role, UserId by) {
        send(new RevokeRole(person(user), by, clock.instant(), role(role)), by);
    }

    void suspend(String user, UserId by) {
        send(new Suspend(person(user), by, clock.instant()), by);
    }

    void reinstate(String user, UserId by) {
        send(new Reinstate(person(user), by, clock.instant()), by);
    }

    void endSignIns(String user, UserId by) {
        send(new EndSignIns(person(user), by, clock.instant()), by);
    }

    private void send(AccountCommand command, UserId by) {
        var corr = ids.next();
        commands.send(Metadata.of("account/" + corr, corr, corr, by.value()), command);
    }

    static UserId person(String id) {
        try {
            return new UserId(id);
        } catch (Rejected notOne) {
            throw Rejected.badRequest("user", String.valueOf(notOne.getMessage()));
        }
    }

    private static AccountRole role(String name) {
        try {
            return AccountRole.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw Rejected.badRequest("role", "A role is player, analyst or admin");
        }
    }
}
