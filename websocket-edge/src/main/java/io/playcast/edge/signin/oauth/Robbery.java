package io.playcast.edge.signin.oauth;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.account.AccountCommand.EndSignIns;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.UserId;
import io.playcast.security.SecurityNews;
import io.playcast.security.Sighting.Kind;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When a refresh token is used again, its owner is signed out everywhere: the access tokens of the family are good no longer than its sockets. */
@Component
final class Robbery {
    private static final Logger LOG = LoggerFactory.getLogger(Robbery.class);

    private final Commands commands;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry meters;
    private final SecurityNews news;

    Robbery(Commands commands, Ids ids, Clock clock, MeterRegistry meters, SecurityNews news) {
        this.news = news;
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    void happenedTo(UserId user) {
        meters.counter("playcast.refresh-tokens.reused").increment();
        news.noticed(Kind.TOKEN_REUSED, null, user);
        LOG.warn("A refresh token was used again user={}", user.value());
        var corr = ids.next();
        try {
            commands.send(
                    Metadata.of("robbery/" + corr, corr, corr, UserId.PLATFORM.value()),
                    new EndSignIns(user, UserId.PLATFORM, clock.instant()));
        } catch (Rejected away) {
            // The family has ended; what is still out there of it is good for a quarter of an hour.
            LOG.warn("The sign-ins of user={} could not be ended: {}", user.value(), away.getMessage());
        }
    }
}
