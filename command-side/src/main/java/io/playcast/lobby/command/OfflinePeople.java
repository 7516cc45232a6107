package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table offline: who has no connection left. For automations; presence alone decides. */
@Component
@ProcessingGroup(Automations.GROUP)
class OfflinePeople {
    private final JdbcClient db;
    private final EventStore events;

    OfflinePeople(JdbcClient db, EventStore events) {
        this.db = db;
        this.events = events;
    }

    @EventHandler
    void on(WentOffline e) {
        db.sql("insert into events.offline (user_id) values (?) on conflict do nothing")
                .param(e.user().value())
                .update();
    }

    @EventHandler
    void on(CameOnline e) {
        db.sql("delete from events.offline where user_id = ?")
                .param(e.user().value())
                .update();
    }

    boolean contains(UserId user) {
        return db.sql("select exists (select from events.offline where user_id = ?)")
                .param(user.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has come or gone once more since: then the later event alone is acted upon. */
    boolean isOutdated(DomainEventMessage<?> edge) {
        return isFollowed(edge, later -> later instanceof WentOffline || later instanceof CameOnline);
    }

    /** The same of one agent. */
    boolean isOutdated(DomainEventMessage<?> edge, DeviceId agent) {
        return isFollowed(edge, later -> switch (later) {
            case AgentConnected e -> e.agent().equals(agent);
            case AgentLost e -> e.agent().equals(agent);
            case WentOffline _ -> true;
            default -> false;
        });
    }

    private boolean isFollowed(DomainEventMessage<?> edge, Predicate<Object> by) {
        return events.readEvents(edge.getAggregateIdentifier(), edge.getSequenceNumber() + 1)
                .asStream()
                .anyMatch(later -> by.test(later.getPayload()));
    }
}
