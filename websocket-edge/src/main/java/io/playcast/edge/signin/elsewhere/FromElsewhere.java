package io.playcast.edge.signin.elsewhere;

import io.playcast.Rejected;
import io.playcast.edge.signin.page.Newcomer;
import io.playcast.edge.signin.page.SignInPages;
import io.playcast.edge.signin.page.SignedIn;
import io.playcast.id.UserId;
import io.playcast.text.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Makes somebody whom another issuer vouches for one of our accounts; nothing of what that issuer said is kept but the name to show. */
@Component
final class FromElsewhere implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FromElsewhere.class);

    private final Identities identities;
    private final Newcomer newcomer;
    private final SignedIn signedIn;
    private final SignInPages pages;
    private final Clock clock;

    FromElsewhere(Identities identities, Newcomer newcomer, SignedIn signedIn, SignInPages pages, Clock clock) {
        this.identities = identities;
        this.newcomer = newcomer;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication there)
            throws IOException {
        var person = (OidcUser) there.getPrincipal();
        try {
            var user = identities.of(person.getIssuer(), person.getSubject(), newcomer::newId);
            newcomer.makeSureOf(user, shown(person));
            signedIn.as(here(user), request, response);
            pages.goOn(request, response);
        } catch (Rejected refused) {
            pages.refused(refused.code(), response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        LOG.warn("A sign-in from elsewhere failed: {}", why(problem));
        pages.refused("signin.elsewhere", response);
    }

    /** The code alone: a sentence may name who it was about. */
    private static String why(AuthenticationException problem) {
        return problem instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : problem.getClass().getSimpleName();
    }

    private Authentication here(UserId user) {
        return SignedIn.by(
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build(),
                user);
    }

    /** Theirs may be none that we show; they come in all the same. */
    private static @Nullable String shown(OidcUser person) {
        try {
            return Wording.PERSON.of("name", person.getFullName());
        } catch (Rejected _) {
            return null;
        }
    }
}
