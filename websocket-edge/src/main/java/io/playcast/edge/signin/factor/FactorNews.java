package io.playcast.edge.signin.factor;

import io.playcast.Metadata;
import io.playcast.account.AccountCommand.DropMfa;
import io.playcast.account.AccountCommand.EnrolMfa;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.edge.signin.oauth.GivenOut;
import io.playcast.id.UserId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the log that an account has a second factor from now on or has none any more, and ends what it was signed in by. Blocks. */
@Component
final class FactorNews {
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final GivenOut givenOut;
    private final AccountsDatabase database;

    FactorNews(Commands commands, Ids ids, Clock clock, GivenOut givenOut, AccountsDatabase database) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
        this.givenOut = givenOut;
        this.database = database;
    }

    void enrolled(UserId user) {
        commands.send(metadata(user), new EnrolMfa(user, clock.instant()));
    }

    void dropped(UserId user, UserId by) {
        commands.send(metadata(by), new DropMfa(user, by, clock.instant()));
    }

    void signOutEverywhere(UserId user) {
        givenOut.endAll(user);
        database.sql()
                .sql("delete from http_session where principal_name = ?")
                .param(user.value())
                .update();
    }

    private Map<String, String> metadata(UserId by) {
        var corr = ids.next();
        return Metadata.of("second-factor/" + corr, corr, corr, by.value());
    }
}
