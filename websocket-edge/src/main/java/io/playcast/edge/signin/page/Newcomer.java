package io.playcast.edge.signin.page;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.account.AccountCommand.RegisterAccount;
import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.edge.account.AccountBook;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.AccountProperties.Registration;
import io.playcast.edge.signin.credential.Credentials;
import io.playcast.edge.signin.credential.LoginName;
import io.playcast.edge.signin.credential.NewPassword;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.text.Wording;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes accounts. Blocks. */
@Component
public final class Newcomer {
    private final Credentials credentials;
    private final AccountBook accounts;
    private final AccountProperties properties;
    private final Sending sending;

    /** How an account and its name get where they are kept. */
    @Component
    static final class Sending {
        private final Commands commands;
        private final Cards cards;
        private final Ids ids;
        private final Clock clock;

        Sending(Commands commands, Cards cards, Ids ids, Clock clock) {
            this.commands = commands;
            this.cards = cards;
            this.ids = ids;
            this.clock = clock;
        }

        UserId newId() {
            return new UserId(ids.next());
        }

        void register(UserId user) {
            var corr = ids.next();
            commands.send(
                    Metadata.of("register/" + user.value(), corr, corr, user.value()),
                    new RegisterAccount(user, clock.instant()));
        }

        void name(UserId user, String name) {
            cards.write(List.of(new Card(CardRef.of(user), user, Card.Audience.MEMBERS, name)));
        }
    }

    Newcomer(Credentials credentials, AccountBook accounts, AccountProperties properties, Sending sending) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.properties = properties;
        this.sending = sending;
    }

    /** The name to sign in by first, for it may be taken; should we be killed behind it, the next sign-in makes up for the rest. */
    void register(LoginName login, @Nullable String password, @Nullable String name) {
        if (properties.registration() == Registration.CLOSED) {
            throw new Rejected(
                    "register.closed", "Nobody can register here; sign in with an account you have elsewhere");
        }
        var shown = Wording.PERSON.of("name", name);
        var chosen = NewPassword.typed(password, login);
        var user = sending.newId();
        credentials.add(user, login, chosen);
        sending.register(user);
        sending.name(user, shown);
    }

    public UserId newId() {
        return sending.newId();
    }

    /** As {@link #makeSureOf(UserId)}. @param name what whoever comes for the first time is called; null: nobody said */
    public void makeSureOf(UserId user, @Nullable String name) {
        boolean first = accounts.of(user).isEmpty();
        makeSureOf(user);
        if (first && name != null) {
            sending.name(user, name);
        }
    }

    /** @throws Rejected {@code account.suspended} or {@code account.erased} */
    public void makeSureOf(UserId user) {
        var account = accounts.of(user);
        if (account.isEmpty()) {
            sending.register(user);
            return;
        }
        switch (account.get().status()) {
            case ACTIVE -> {}
            case SUSPENDED -> throw new Rejected("account.suspended", "This account is suspended");
            case EXPIRED, ERASED -> throw new Rejected("account.erased", "This account is no more");
        }
    }
}
