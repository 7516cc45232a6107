package io.playcast.edge.signin.factor;

import io.playcast.edge.signin.factor.SecondFactors.Good;
import io.playcast.edge.signin.oauth.Factors;
import io.playcast.edge.signin.page.Welcome;
import io.playcast.id.UserId;
import io.playcast.text.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the pages ask about second factors: showing a code, and having an authenticator application and recovery codes. */
@RestController
@RequestMapping("/account/api/second-factor")
final class SecondFactorPages {
    private static final int LONGEST = 64;

    private final SecondFactors factors;
    private final ShownLately lately;
    private final FactorSession session;
    private final Welcome welcome;

    record Typed(@Nullable String code, @Nullable String name) {}

    record Overview(boolean totp, List<Passkeys.Passkey> passkeys, int recoveryCodesLeft, boolean fresh) {}

    record Begun(String secret, String uri, Picture qr) {}

    /** @param recoveryCodes null when those from before are good still */
    record Enrolled(@Nullable List<String> recoveryCodes) {}

    SecondFactorPages(SecondFactors factors, ShownLately lately, FactorSession session, Welcome welcome) {
        this.factors = factors;
        this.lately = lately;
        this.session = session;
        this.welcome = welcome;
    }

    @GetMapping
    Overview overview() {
        var who = session.now();
        var user = ShownLately.user(who);
        return new Overview(
                factors.hasTotp(user),
                factors.passkeys(user),
                factors.recoveryCodesLeft(user),
                who != null && lately.isFresh(who));
    }

    /** A code of the application, or a recovery code. */
    @PostMapping("/code")
    Welcome.Shown show(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var user = ShownLately.user(session.now());
        var good = session.guessed(request, user, () -> factors.show(user, text(typed.code())));
        var who = session.shown(Factors.TOTP, request, response);
        var shown = welcome.shown(who, request, response);
        return good == Good.RECOVERY ? shown.withRecoveryCodesLeft(factors.recoveryCodesLeft(user)) : shown;
    }

    @PostMapping("/totp")
    Begun begin(@RequestBody Typed typed) {
        var user = new UserId(lately.require(session.now()).getName());
        var label = typed.name() == null ? "account" : Wording.PERSON.of("name", typed.name());
        var secret = factors.beginTotp(user);
        var uri = Totp.uri(secret, FactorWiring.PLATFORM, label);
        return new Begun(Totp.base32(secret), uri, Picture.of(uri));
    }

    @PostMapping("/totp/confirm")
    Enrolled confirm(@RequestBody Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var user = new UserId(lately.require(session.now()).getName());
        var codes = factors.confirmTotp(user, text(typed.code()));
        session.shown(Factors.TOTP, request, response);
        return new Enrolled(codes);
    }

    /** With the last second factor every sign-in ends, this one, too. */
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        var user = new UserId(lately.require(session.now()).getName());
        factors.dropTotp(user);
    }

    @PostMapping("/recovery-codes")
    Enrolled renew() {
        var user = new UserId(lately.require(session.now()).getName());
        return new Enrolled(factors.renewCodes(user));
    }

    /** Applications show a space in the middle. */
    private static String text(@Nullable String typed) {
        return typed == null || typed.length() > LONGEST ? "" : typed.replaceAll("\\s", "");
    }
}
