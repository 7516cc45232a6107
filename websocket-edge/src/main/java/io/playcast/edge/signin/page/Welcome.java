package io.playcast.edge.signin.page;

import io.playcast.account.AccountRole;
import io.playcast.account.AccountView;
import io.playcast.card.Cards;
import io.playcast.card.ShownCard;
import io.playcast.edge.account.AccountBook;
import io.playcast.edge.signin.AccountProperties;
import io.playcast.edge.signin.AccountProperties.Registration;
import io.playcast.edge.signin.oauth.EnoughShown;
import io.playcast.edge.signin.oauth.Factors;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells a page who is signed in, and where it goes from here. */
@Component
public final class Welcome {
    private final AccountBook accounts;
    private final EnoughShown enough;
    private final SignInPages pages;
    private final AccountProperties properties;
    private final Cards cards;

    /**
     * @param user null when nobody is signed in
     * @param name what the others read, null of whom nothing is kept
     * @param secondFactor whether the account has one
     * @param secondFactorShown whether it was shown in this session
     * @param secondFactorRequired whether roles of theirs wait until they have one
     * @param elsewhere the issuers whose accounts are good here, too
     * @param next where to go now
     * @param recoveryCodesLeft told to whoever has just used one, null otherwise
     */
    public record Shown(
            @Nullable UserId user,
            @Nullable String name,
            List<AccountRole> roles,
            boolean secondFactor,
            boolean secondFactorShown,
            boolean secondFactorRequired,
            boolean registration,
            List<String> elsewhere,
            @Nullable String next,
            @Nullable Integer recoveryCodesLeft) {
        public Shown withRecoveryCodesLeft(int left) {
            return new Shown(
                    user,
                    name,
                    roles,
                    secondFactor,
                    secondFactorShown,
                    secondFactorRequired,
                    registration,
                    elsewhere,
                    next,
                    left);
        }
    }

    Welcome(AccountBook accounts, EnoughShown enough, SignInPages pages, AccountProperties properties, Cards cards) {
        this.accounts = accounts;
        this.enough = enough;
        this.pages = pages;
        this.properties = properties;
        this.cards = cards;
    }

    /** To whoever has just shown something; where they wanted to go is told once, when they have shown enough. */
    public Shown shown(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        return of(who, enough.isEnough(who) ? pages.next(request, response) : SignInPages.SECOND_FACTOR);
    }

    Shown of(@Nullable Authentication who) {
        return of(who, null);
    }

    private Shown of(@Nullable Authentication who, @Nullable String next) {
        var elsewhere = properties.elsewhere().keySet().stream().sorted().toList();
        boolean open = properties.registration() == Registration.OPEN;
        if (who == null) {
            return new Shown(null, null, List.of(), false, false, false, open, elsewhere, next, null);
        }
        var user = new UserId(who.getName());
        var account = accounts.active(user);
        return new Shown(
                user,
                name(user),
                account.map(AccountView::roles).orElse(List.of()),
                account.filter(AccountView::mfa).isPresent(),
                account.filter(AccountView::mfa).isPresent()
                        && Factors.secondAt(who).isPresent(),
                account.filter(view -> !view.mfa() && Factors.isNeededBy(view.roles()))
                        .isPresent(),
                open,
                elsewhere,
                next,
                null);
    }

    private @Nullable String name(UserId user) {
        var ref = CardRef.of(user);
        return Optional.ofNullable(cards.read(List.of(ref)).get(ref))
                .map(ShownCard::text)
                .orElse(null);
    }
}
