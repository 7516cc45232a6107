package io.playcast.docs.generate;

import io.playcast.access.Route;
import io.playcast.security.IntrusionRule;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/security-events.md: what is noticed, when an intrusion is suspected, and what is done. */
public final class SecurityRules {
    private SecurityRules() {}

    public static String text() {
        return """
                # What is noticed about attacks

                Partly generated from `IntrusionRule` and `Route`. What each event holds stands in the [event catalogue](event-catalogue.md)
                under `security.`, who is alerted in `ops/deploy/alerts.yml`.

                ```
                a door (socket, sign-in, guests, frames)        the command side, following the log
                  notices ─► counted by kind and subject ─► sighting ─► rules and forest ─► IntrusionSuspected ─► AddressBlocked ─► every edge
                             10 s, 100 subjects at most     (an event)                                        └─► StepUpRequired
                ```

                An attacker makes no more events than there are windows and subjects; beyond 100 subjects all others are one event without a
                name. A subject is the pseudonym of an address (of the first 64 bits of an IPv6 one) and a user's id. The logger
                `playcast.security` writes each sighting as a line of JSON, without an address. `SecurityNews` is what a door calls.

                ## When an intrusion is suspected

                | rule | what it looks like | so many | of | within | what is done |
                |---|---|---|---|---|---|
                %s
                A score is 1000 where a rule saw it; the forest's says how sure it is. What made one suspicion is used up: the next one needs
                as much again. What rules remember is in memory, so a command node that takes over begins with nothing.

                A blocked address is answered 429 `address.blocked` with `Retry-After`, whatever it asks of whatever edge, within two seconds,
                for `playcast.security.block-for`. This machine's own addresses never are; name your balancers in
                `playcast.proxies.trusted`, or everybody behind one is one address. A process of role `query` with a port of its own
                does not look: keep it behind an edge or a balancer. `StepUpRequired` bars what the
                account has: its sockets close, and it signs in again with everything it has.

                ## What stands in the audit

                What hosts, co-hosts, agents' owners and admins did to others, what is suspected and done about it, and each of these
                calls before it is done, and again when it was refused: %s.

                `ops/playcast audit show` prints it, `audit export FILE` takes it away, `audit verify [FILE]` names the first link that was
                altered, removed, inserted, reordered, truncated, rewritten, or signed by another key.
                [ADR 0028](adr/0028-the-audit-is-a-chain-that-follows-the-log.md) says what it cannot find.
                """.formatted(rules(), calls());
    }

    private static String rules() {
        return Stream.of(IntrusionRule.values()).map(SecurityRules::row).collect(Collectors.joining());
    }

    private static String row(IntrusionRule rule) {
        var done = switch (rule.response()) {
            case NONE -> "";
            case BLOCK_ADDRESS -> "the address is blocked";
            case REQUIRE_STEP_UP -> "the account is signed out everywhere and has to show everything again";
        };
        var subject = switch (rule.subject()) {
            case ADDRESS -> "one address";
            case ACCOUNT -> "one account";
            case PLATFORM -> "the platform";
        };
        return "| `" + rule.words() + "` | " + rule.meaning() + " | " + (rule.kind() == null ? "" : rule.enough())
                + " | " + subject + " | " + rule.within().toMinutes() + " min | " + done + " |\n";
    }

    private static String calls() {
        return Stream.of(Route.values())
                .filter(Route::onlyForAdmins)
                .map(route -> "`" + route.method() + " " + route.path() + "`")
                .collect(Collectors.joining(", "));
    }
}
