package io.playcast.edge.presence;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the log of edges of presence. True when the store has it, or will never want it. Blocks on the commit. */
@Component
public final class PresenceCommands {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceCommands.class);

    private final Commands commands;
    private final Ids ids;
    private final Clock clock;

    public PresenceCommands(Commands commands, Clock clock) {
        this.commands = commands;
        this.ids = new Ids(clock);
        this.clock = clock;
    }

    boolean online(UserId user) {
        return send(new ComeOnline(user, clock.instant()));
    }

    boolean offline(UserId user, OfflineReason reason) {
        return send(new GoOffline(user, clock.instant(), reason));
    }

    /** False also while the log does not know yet that the owner is online. */
    boolean agentConnected(UserId owner, DeviceId agent) {
        return send(new ConnectAgent(owner, clock.instant(), agent));
    }

    boolean agentLost(UserId owner, DeviceId agent, OfflineReason reason) {
        return send(new LoseAgent(owner, clock.instant(), agent, reason));
    }

    private boolean send(PresenceCommand command) {
        var corr = ids.next();
        try {
            commands.send(
                    Metadata.of("presence/" + corr, corr, corr, command.user().value()), command);
            return true;
        } catch (Rejected refused) {
            LOG.info("presence user={} corr={} outcome={}", command.user().value(), corr, refused.code());
            return !refused.isUnavailable() && !(command instanceof ConnectAgent);
        }
    }
}
