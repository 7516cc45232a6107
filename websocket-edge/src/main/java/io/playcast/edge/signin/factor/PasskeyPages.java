package io.playcast.edge.signin.factor;

import io.playcast.edge.signin.factor.Challenges.Kind;
import io.playcast.edge.signin.oauth.Factors;
import io.playcast.edge.signin.page.Newcomer;
import io.playcast.edge.signin.page.Welcome;
import io.playcast.id.UserId;
import io.playcast.text.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the pages ask about passkeys: making one, and signing in by one with or without a password before it. */
@RestController
@RequestMapping("/account/api/passkeys")
final class PasskeyPages {
    private final Passkeys passkeys;
    private final Asking asking;
    private final FactorSession session;
    private final Challenges challenges;

    /** @param recoveryCodes null unless it is the account's first second factor */
    record Added(String id, @Nullable List<String> recoveryCodes) {}

    /** Who may, and what it means for their account. */
    @Component
    static final class Asking {
        private final SecondFactors factors;
        private final ShownLately lately;
        private final Newcomer newcomer;
        private final Welcome welcome;

        Asking(SecondFactors factors, ShownLately lately, Newcomer newcomer, Welcome welcome) {
            this.factors = factors;
            this.lately = lately;
            this.newcomer = newcomer;
            this.welcome = welcome;
        }
    }

    PasskeyPages(Passkeys passkeys, Asking asking, FactorSession session, Challenges challenges) {
        this.passkeys = passkeys;
        this.asking = asking;
        this.session = session;
        this.challenges = challenges;
    }

    @PostMapping(path = "/registration", produces = MediaType.APPLICATION_JSON_VALUE)
    String begin(@RequestBody String body, HttpServletRequest request) {
        var who = asking.lately.require(session.now());
        var name = PasskeyJson.name(body);
        var shownAs = name == null ? FactorWiring.PLATFORM : Wording.PERSON.of("name", name);
        var options = asking.factors.beginPasskey(who);
        challenges.keep(request.getSession(), Kind.REGISTRATION, options.getChallenge());
        return PasskeyJson.text(options, shownAs);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var who = asking.lately.require(session.now());
        var made = PasskeyJson.made(body);
        var label = Wording.TITLE.of("label", made.label());
        var challenge = challenges.take(request.getSession(), Kind.REGISTRATION);
        var id = passkeys.register(who, challenge, PasskeyJson.credential(made), label);
        var codes = asking.factors.passkeyAdded(new UserId(who.getName()));
        session.shown(Factors.PASSKEY, request, response);
        return new Added(id, codes);
    }

    /** With the last second factor every sign-in ends, this one, too. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        asking.factors.dropPasskey(
                new UserId(asking.lately.require(session.now()).getName()), id);
    }

    @PostMapping(path = "/assertion", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletRequest request) {
        var options = passkeys.request(session.now());
        challenges.keep(request.getSession(), Kind.ASSERTION, options.getChallenge());
        return PasskeyJson.text(options);
    }

    @PostMapping("/sign-in")
    Welcome.Shown signIn(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) {
        var before = session.now();
        var expected = before == null ? null : new UserId(before.getName());
        var user = session.refusedOrNot(() -> {
            var shown = PasskeyJson.shown(body);
            var challenge = challenges.take(request.getSession(), Kind.ASSERTION);
            return whose(passkeys.authenticate(before, challenge, shown), expected);
        });
        asking.newcomer.makeSureOf(user);
        var who = before == null
                ? session.signedInBy(Factors.PASSKEY, user, request, response)
                : session.shown(Factors.PASSKEY, request, response);
        return asking.welcome.shown(who, request, response);
    }

    private UserId whose(UserId user, @Nullable UserId expected) {
        if (expected != null && !expected.equals(user) || !asking.factors.isAsked(user)) {
            throw Passkeys.refused();
        }
        return user;
    }
}
