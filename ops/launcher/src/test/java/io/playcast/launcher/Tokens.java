package io.playcast.launcher;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.account.edge.BarWatch;
import io.playcast.account.edge.TokenConfiguration;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Access tokens for people with numbers, signed with the key that all roles of a home share. */
final class Tokens {
    private Tokens() {}

    static String of(Path home, int user, AccountRole role) {
        var clock = Clock.systemUTC();
        var who = new UserId(Ulid.of(user, new byte[10]));
        var wiring = new TokenConfiguration();
        return wiring.tokens(wiring.tokenKeys(home.toString(), clock), "", new BarWatch(_ -> Map.of(), clock), clock)
                .issue(new Principal(
                        who,
                        Set.of(role),
                        null,
                        clock.instant().plus(Duration.ofMinutes(15)),
                        new Proof(null, clock.instant())));
    }
}
