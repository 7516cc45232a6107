package io.playcast.edge.signin.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people are sent for what they have to do themselves, and where they wanted to go before that. Addresses are relative: no host that a client named gets into them. */
@Component
public final class SignInPages {
    public static final String HOME = "/account/";
    public static final String SIGN_IN = "/account/sign-in";
    public static final String SECOND_FACTOR = "/account/second-factor";
    public static final String DEVICE = "/account/device";
    public static final String DEVICE_CONSENT = "/account/device/consent";
    private static final String DEVICE_DONE = "/account/device/connected";

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /** What to do with whoever has not shown enough.
     *
     * @param known whether a session's owner still counts as signed in: a second factor is missing then, and otherwise everything is
     */
    public void ask(ExceptionHandlingConfigurer<HttpSecurity> problems, Predicate<HttpServletRequest> known) {
        problems.authenticationEntryPoint((request, response, _) -> turnAway(request, response, SIGN_IN))
                .accessDeniedHandler((request, response, _) ->
                        turnAway(request, response, known.test(request) ? SECOND_FACTOR : SIGN_IN));
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        wanted.saveRequest(request, response);
        to(response, page);
    }

    /** Where they were going when they were asked to sign in; once. Only ever an address of this server's own. */
    String next(HttpServletRequest request, HttpServletResponse response) {
        var saved = Optional.ofNullable(wanted.getRequest(request, response));
        wanted.removeRequest(request, response);
        return saved.map(before -> URI.create(before.getRedirectUrl()))
                .filter(before -> before.getRawPath().startsWith("/oauth2/"))
                .map(before -> before.getRawPath() + (before.getRawQuery() == null ? "" : "?" + before.getRawQuery()))
                .orElse(HOME);
    }

    /** On to where they were going. */
    public void goOn(HttpServletRequest request, HttpServletResponse response) {
        to(response, next(request, response));
    }

    /** Back to the sign-in page, which says why. */
    public void refused(String code, HttpServletResponse response) {
        to(response, SIGN_IN + "?refused=" + code);
    }

    public void deviceConnected(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        to(response, DEVICE_DONE);
    }

    public void deviceRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        to(
                response,
                UriComponentsBuilder.fromPath(DEVICE)
                        .queryParam("refused", "")
                        .build()
                        .toUriString());
    }

    private static void to(HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }
}
