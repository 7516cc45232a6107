package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table session_owner: which sessions live where, on which agent they run and whose it is. For automations; the lobby alone decides. */
@Component
@ProcessingGroup(Automations.GROUP)
class SessionOwners {
    private final JdbcClient db;

    record Live(LobbyId lobby, SessionId session) {}

    SessionOwners(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(SessionStarted e) {
        db.sql(
                        "insert into events.session_owner (session, lobby, owner, agent) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        e.session().value(),
                        e.lobby().value(),
                        e.owner().value(),
                        e.agent().value())
                .update();
    }

    @EventHandler
    void on(SessionEnded e) {
        db.sql("delete from events.session_owner where session = ?")
                .param(e.session().value())
                .update();
    }

    Optional<LobbyId> lobbyOf(SessionId session) {
        return db.sql("select lobby from events.session_owner where session = ?")
                .param(session.value())
                .query(String.class)
                .optional()
                .map(LobbyId::new);
    }

    List<Live> onAgentsOf(UserId owner) {
        return live("owner", owner.value());
    }

    List<Live> on(DeviceId agent) {
        return live("agent", agent.value());
    }

    private List<Live> live(String column, String is) {
        return db.sql("select lobby, session from events.session_owner where " + column + " = ? order by session")
                .param(is)
                .query((row, _) ->
                        new Live(new LobbyId(row.getString("lobby")), new SessionId(row.getString("session"))))
                .list();
    }
}
