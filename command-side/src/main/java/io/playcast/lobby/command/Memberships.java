package io.playcast.lobby.command;

import io.playcast.command.Automations;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberCameBack;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberWentAway;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table membership: who is in which lobbies. For automations, which look people up; the lobby alone decides. */
@Component
@ProcessingGroup(Automations.GROUP)
class Memberships {
    private final JdbcClient db;

    Memberships(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(LobbyCreated e) {
        enter(e.lobby(), e.host());
    }

    @EventHandler
    void on(MemberJoined e) {
        enter(e.lobby(), e.user());
    }

    @EventHandler
    void on(MemberLeft e) {
        db.sql("delete from events.membership where lobby = ? and user_id = ?")
                .params(e.lobby().value(), e.user().value())
                .update();
    }

    @EventHandler
    void on(MemberWentAway e) {
        away(e.lobby(), e.user(), true);
    }

    @EventHandler
    void on(MemberCameBack e) {
        away(e.lobby(), e.user(), false);
    }

    @EventHandler
    void on(LobbyClosed e) {
        db.sql("delete from events.membership where lobby = ?")
                .param(e.lobby().value())
                .update();
    }

    List<LobbyId> of(UserId user) {
        return db
                .sql("select lobby from events.membership where user_id = ? order by lobby")
                .param(user.value())
                .query(String.class)
                .list()
                .stream()
                .map(LobbyId::new)
                .toList();
    }

    boolean isMember(LobbyId lobby, UserId user) {
        return db.sql("select exists (select from events.membership where lobby = ? and user_id = ?)")
                .params(lobby.value(), user.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody else is in, away or not. */
    boolean anybodyBut(LobbyId lobby, UserId user) {
        return db.sql("select exists (select from events.membership where lobby = ? and user_id <> ?)")
                .params(lobby.value(), user.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody else is in and not away; that one's own row may not have been brought up to date yet. */
    boolean anybodyThereBut(LobbyId lobby, UserId user) {
        return db.sql("select exists (select from events.membership where lobby = ? and user_id <> ? and not away)")
                .params(lobby.value(), user.value())
                .query(Boolean.class)
                .single();
    }

    private void enter(LobbyId lobby, UserId user) {
        db.sql("""
                        insert into events.membership (lobby, user_id) values (?, ?)
                        on conflict (lobby, user_id) do update set away = false""").params(lobby.value(), user.value()).update();
    }

    private void away(LobbyId lobby, UserId user, boolean away) {
        db.sql("update events.membership set away = ? where lobby = ? and user_id = ?")
                .params(away, lobby.value(), user.value())
                .update();
    }
}
