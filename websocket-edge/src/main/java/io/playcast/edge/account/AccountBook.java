package io.playcast.edge.account;

import io.playcast.EventHistory;
import io.playcast.StoredEvent;
import io.playcast.account.AccountEvent;
import io.playcast.account.AccountStatus;
import io.playcast.account.AccountView;
import io.playcast.id.AccountId;
import io.playcast.id.UserId;
import io.playcast.stored.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the log says of an account, asked when it counts: when somebody signs in or a token is made. Blocks. */
@Component
public final class AccountBook {
    private static final int PAGE = 500;

    private final EventHistory history;

    public AccountBook(EventHistory history) {
        this.history = history;
    }

    /** Empty when there never was such an account. */
    public Optional<AccountView> of(UserId user) {
        AccountView view = null;
        var stream = new AccountId(user).toString();
        long next = 0;
        for (var page = history.stream(stream, next, PAGE);
                !page.isEmpty();
                page = history.stream(stream, next, PAGE)) {
            for (var stored : page) {
                view = AccountView.after(view, event(stored));
                next = stored.seq() + 1;
            }
        }
        return Optional.ofNullable(view);
    }

    /** Of whom may sign in now. */
    public Optional<AccountView> active(UserId user) {
        return of(user).filter(account -> account.status() == AccountStatus.ACTIVE);
    }

    private static AccountEvent event(StoredEvent stored) {
        try {
            return (AccountEvent) EventJson.read(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
