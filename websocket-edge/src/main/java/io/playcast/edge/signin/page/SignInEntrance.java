package io.playcast.edge.signin.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import io.playcast.edge.signin.credential.Credentials;
import io.playcast.edge.signin.credential.LoginName;
import io.playcast.edge.web.Problems;
import io.playcast.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in pages ask. Which of name and password was wrong is told to nobody. */
@RestController
@RequestMapping("/account/api")
final class SignInEntrance {
    private final AuthenticationManager byPassword;
    private final Credentials credentials;
    private final Newcomer newcomer;
    private final Attempts attempts;
    private final SignedIn signedIn;
    private final Welcome welcome;
    private final MeterRegistry meters;

    record Typed(
            @Nullable String login,
            @Nullable String password,
            @Nullable String name) {}

    SignInEntrance(
            AuthenticationManager byPassword,
            Credentials credentials,
            Newcomer newcomer,
            Attempts attempts,
            SignedIn signedIn,
            Welcome welcome,
            MeterRegistry meters) {
        this.byPassword = byPassword;
        this.credentials = credentials;
        this.newcomer = newcomer;
        this.attempts = attempts;
        this.signedIn = signedIn;
        this.welcome = welcome;
        this.meters = meters;
    }

    @PostMapping("/sign-in")
    Welcome.Shown signIn(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var login = LoginName.typed(typed.login());
        var account = credentials.pseudonym(login);
        attempts.check(request.getRemoteAddr(), account);
        try {
            var who = authenticated(login, typed.password());
            newcomer.makeSureOf(new UserId(who.getName()));
            signedIn.as(who, request, response);
            return welcome.shown(who, request, response);
        } catch (AuthenticationException _) {
            attempts.failed(
                    request.getRemoteAddr(), account, credentials.find(login).orElse(null));
            throw new Rejected("signin.refused", "The name or the password is wrong");
        }
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Welcome.Shown register(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var login = LoginName.typed(typed.login());
        newcomer.register(login, typed.password(), typed.name());
        var who = authenticated(login, typed.password());
        signedIn.as(who, request, response);
        return welcome.shown(who, request, response);
    }

    /** Who is signed in here; the page's first question, whose answer brings the token that its later ones must carry. */
    @GetMapping("/me")
    Welcome.Shown me(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        token.getToken();
        return welcome.of(signedIn.now());
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        signedIn.out(request);
    }

    private Authentication authenticated(LoginName login, @Nullable String password) {
        return byPassword.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(login.value(), password == null ? "" : password));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Rejected refused) {
        meters.counter("playcast.refusals", "code", refused.code()).increment();
        return Problems.answer(refused, status(refused.code()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unread) {
        return refused(Rejected.badRequest("body", "The body is not the JSON object this address takes"));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "signin.refused", "signin.needed" -> HttpStatus.UNAUTHORIZED;
            case "login.taken" -> HttpStatus.CONFLICT;
            case "register.closed", "account.suspended", "account.erased" -> HttpStatus.FORBIDDEN;
            default -> Problems.status(code);
        };
    }
}
