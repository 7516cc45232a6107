package io.playcast.edge.signin.page;

import io.playcast.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who a browser is signed in as. Each time more is shown the session gets a new id, so that nobody who planted one gains by it. */
@Component
public final class SignedIn {
    private final HttpSessionSecurityContextRepository sessions;
    private final ChangeSessionIdAuthenticationStrategy anew = new ChangeSessionIdAuthenticationStrategy();
    private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();

    SignedIn(HttpSessionSecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    /** Null when it is nobody. */
    public @Nullable Authentication now() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return trust.isAuthenticated(who) ? who : null;
    }

    /** Of somebody who has shown that and no password: what is kept of it is what is kept of one, which the library of tokens can read. */
    public static Authentication by(FactorGrantedAuthority factor, UserId user) {
        var person = User.withUsername(user.value())
                .password("")
                .authorities(new String[0])
                .build();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(factor));
    }

    public void as(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        anew.onAuthentication(who, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** The same person has shown one factor more, or one of them again. */
    public Authentication with(Authentication who, FactorGrantedAuthority factor) {
        return who.toBuilder()
                .authorities(authorities -> {
                    authorities.removeIf(one -> factor.getAuthority().equals(one.getAuthority()));
                    authorities.add(factor);
                })
                .build();
    }

    public void out(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
