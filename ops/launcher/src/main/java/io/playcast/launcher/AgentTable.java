package io.playcast.launcher;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.ReachableAgents;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The capture agents that can be reached, from the table that the command side's automations keep. */
final class AgentTable implements ReachableAgents {
    private final JdbcClient db;

    AgentTable(DataSource source) {
        this.db = JdbcClient.create(source);
    }

    @Override
    public List<Agent> all() {
        return db.sql("select owner, device from events.agent where reachable")
                .query((row, _) -> new Agent(new UserId(row.getString("owner")), new DeviceId(row.getString("device"))))
                .list();
    }
}
