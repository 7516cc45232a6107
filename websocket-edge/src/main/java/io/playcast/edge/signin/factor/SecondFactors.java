package io.playcast.edge.signin.factor;

import io.playcast.Rejected;
import io.playcast.account.AccountView;
import io.playcast.edge.account.AccountBook;
import io.playcast.edge.account.PersonalTraces;
import io.playcast.edge.account.SecondFactorReset;
import io.playcast.edge.signin.AccountsDatabase;
import io.playcast.id.UserId;
import io.playcast.secret.HmacKey;
import io.playcast.secret.SealingKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;

/**
 * The second factors of all accounts. That an account has one is an event; what it is stands in tables only. The tables change first when
 * one is enrolled and last when it is dropped, so that whoever was killed in between does it again and nobody is shut out. Blocks.
 */
@Component
public final class SecondFactors implements PersonalTraces, SecondFactorReset {
    private final TotpSecrets totp;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final AccountBook accounts;
    private final FactorNews news;

    /** How a code was good. */
    enum Good {
        TOTP,
        RECOVERY
    }

    SecondFactors(Stores stores, Passkeys passkeys, AccountBook accounts, FactorNews news) {
        this.totp = stores.totp;
        this.recovery = stores.recovery;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.news = news;
    }

    /** What is kept of factors that are codes, under keys of its own in the state directory. */
    @Component
    static final class Stores {
        private final TotpSecrets totp;
        private final RecoveryCodes recovery;

        Stores(AccountsDatabase database, SealingKey factorKey, @Value("${playcast.home}") String home, Clock clock) {
            this.totp = new TotpSecrets(database, factorKey, clock);
            this.recovery = new RecoveryCodes(database, HmacKey.in(Path.of(home, "keys", "recovery.key")));
        }
    }

    boolean hasTotp(UserId user) {
        return isAsked(user) && totp.has(user);
    }

    int recoveryCodesLeft(UserId user) {
        return isAsked(user) ? recovery.left(user) : 0;
    }

    List<Passkeys.Passkey> passkeys(UserId user) {
        return isAsked(user) ? passkeys.of(user) : List.of();
    }

    byte[] beginTotp(UserId user) {
        return totp.begin(user);
    }

    /** Recovery codes when it is the account's first second factor, null otherwise. */
    @Nullable
    List<String> confirmTotp(UserId user, String code) {
        totp.confirm(user, code);
        return enrolled(user, passkeys::removeAll);
    }

    PublicKeyCredentialCreationOptions beginPasskey(Authentication who) {
        var user = new UserId(who.getName());
        if (!isAsked(user)) {
            passkeys.removeAll(user);
        }
        return passkeys.registration(who);
    }

    /** The same as of a confirmed code, of a passkey that has been registered. */
    @Nullable
    List<String> passkeyAdded(UserId user) {
        return enrolled(user, totp::drop);
    }

    /** @throws Rejected {@code factor.refused} */
    Good show(UserId user, String code) {
        if (isAsked(user)) {
            if (totp.use(user, code)) {
                return Good.TOTP;
            }
            if (recovery.use(user, code)) {
                return Good.RECOVERY;
            }
        }
        throw refused();
    }

    /** @throws Rejected {@code factor.none} */
    List<String> renewCodes(UserId user) {
        if (!isAsked(user)) {
            throw new Rejected("factor.none", "Enrol a second factor first");
        }
        return recovery.renew(user);
    }

    /** When none is left the account asks for none any more. */
    void dropTotp(UserId user) {
        totp.drop(user);
        droppedWhenLast(user);
    }

    /** The same. */
    void dropPasskey(UserId user, String id) {
        passkeys.remove(user, id);
        droppedWhenLast(user);
    }

    @Override
    public void reset(UserId user, UserId by) {
        news.dropped(user, by);
        forget(user);
        news.signOutEverywhere(user);
    }

    @Override
    public void forget(UserId user) {
        totp.drop(user);
        passkeys.drop(user);
        recovery.drop(user);
    }

    static Rejected refused() {
        return new Rejected("factor.refused", "That code is not good, or not any more");
    }

    /** What somebody was killed over while it was dropped must not come to life again. */
    private @Nullable List<String> enrolled(UserId user, Consumer<UserId> dropLeftOvers) {
        if (isAsked(user)) {
            return null;
        }
        dropLeftOvers.accept(user);
        var codes = recovery.renew(user);
        news.enrolled(user);
        return codes;
    }

    private void droppedWhenLast(UserId user) {
        if (isAsked(user) && !totp.has(user) && passkeys.of(user).isEmpty()) {
            reset(user, user);
        }
    }

    /** Whether the account has one, as the log says: what the tables hold otherwise is what somebody was killed over. */
    boolean isAsked(UserId user) {
        Optional<AccountView> account = accounts.active(user);
        return account.filter(AccountView::mfa).isPresent();
    }
}
