package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceEvent.AgentConnected;
import io.playcast.presence.PresenceEvent.AgentLost;
import io.playcast.presence.PresenceEvent.WentOffline;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table agent: which capture agents can be reached. For automations; presence alone decides. */
@Component
@ProcessingGroup(Automations.GROUP)
class Agents {
    private final JdbcClient db;

    Agents(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AgentConnected e) {
        put(e.agent(), e.user(), true);
    }

    @EventHandler
    void on(AgentLost e) {
        put(e.agent(), e.user(), false);
    }

    @EventHandler
    void on(WentOffline e) {
        db.sql("update events.agent set reachable = false where owner = ?")
                .param(e.user().value())
                .update();
    }

    /** False also of an agent that was never heard of. */
    boolean isLost(DeviceId agent) {
        return db.sql("select exists (select from events.agent where device = ? and not reachable)")
                .param(agent.value())
                .query(Boolean.class)
                .single();
    }

    private void put(DeviceId agent, UserId owner, boolean reachable) {
        db.sql("""
                        insert into events.agent (device, owner, reachable) values (?, ?, ?)
                        on conflict (device) do update set owner = excluded.owner, reachable = excluded.reachable""").params(agent.value(), owner.value(), reachable).update();
    }
}
