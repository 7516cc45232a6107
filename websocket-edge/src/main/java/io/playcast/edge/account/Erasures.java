package io.playcast.edge.account;

import io.playcast.Metadata;
import io.playcast.account.AccountCommand.EraseAccount;
import io.playcast.account.Principal;
import io.playcast.edge.chat.Chats;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.UserId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets an admin have a person erased, and takes what they said from the chats. Twice is harmless. Blocks. */
@Component
final class Erasures {
    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final Chats chats;
    private final List<PersonalTraces> traces;

    Erasures(Commands commands, Ids ids, Clock clock, Chats chats, List<PersonalTraces> traces) {
        this.chats = chats;
        this.traces = traces;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    record Accepted(UserId user) {}

    Accepted erase(String user, Principal admin) {
        var person = AccountOrders.person(user);
        var corr = ids.next();
        var keys = Metadata.of("erasure/" + corr, corr, corr, admin.user().value());
        commands.send(keys, new EraseAccount(person, admin.user(), clock.instant()));
        chats.forget(person);
        traces.forEach(place -> place.forget(person));
        return new Accepted(person);
    }
}
