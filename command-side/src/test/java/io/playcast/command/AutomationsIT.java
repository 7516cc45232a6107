package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.EndStream;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnTheEventStore
class AutomationsIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private EventProcessingConfiguration processors;

    private final LobbyId lobby = Ids.lobby();
    private final SessionId session = Ids.session();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private Asking asking;
    private StoredRows log;
    private AutomationsPlace place;

    @BeforeEach
    void aLobbyWithALiveSession() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        place = new AutomationsPlace(db, processors);
        asking.ask(create(lobby, ann));
        asking.ask(join(lobby, bob, Ids.device()));
        asking.ask(
                new StartSession(lobby, ann, Instant.now(), session, Ids.device(), Profile.HIGH),
                "corr-of-" + session.value());
        happens("session.StreamOpened");
    }

    @Test
    void when_a_session_has_started_its_stream_is_opened_in_the_automations_name() {
        var started = log.of(lobby).getLast();

        assertThat(log.of(session))
                .singleElement()
                .satisfies(opened -> assertThat(opened.metadata())
                        .containsEntry("by", "WhenSessionStartedOpenStream")
                        .containsEntry("cause", started.id())
                        .containsEntry("cmd", "WhenSessionStartedOpenStream:" + started.id() + ":" + session)
                        .containsEntry("corr", "corr-of-" + session.value())
                        .hasSize(4));
    }

    /** Handled in the automation's own unit of work it would be stored at its end, without a key and after its answer. */
    @Test
    void its_commands_are_durable_when_they_are_answered_and_have_keys_like_any_other() {
        assertThat(db.sql(
                                "select count(*) from events.command_key where key like 'WhenSessionStartedOpenStream:%' and stream = ?")
                        .param(session.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void when_the_session_has_ended_its_stream_ends() {
        asking.ask(new EndSession(lobby, ann, Instant.now(), session, EndReason.HOST_ENDED));

        happens("session.StreamEnded");
    }

    @Test
    void when_the_lobby_has_closed_its_stream_ends() {
        asking.ask(new CloseLobby(lobby, ann, Instant.now(), CloseReason.HOST_CLOSED));

        happens("session.StreamEnded");
        assertThat(log.of(session).getLast().payload()).contains("lobby_closed");
    }

    @Test
    void when_a_member_has_left_he_no_longer_watches() {
        asking.ask(attach(bob));
        asking.ask(attach(ann));
        asking.ask(new LeaveLobby(lobby, bob, Instant.now()));

        happens("session.ViewerDetached");
        assertThat(log.of(session).getLast().payload()).contains(bob.value()).contains("not_a_member");
    }

    @Test
    void a_refusal_stops_no_automation() {
        // The stream has ended by another way, so the automation's detachment will be refused.
        asking.ask(new EndStream(session, Instant.now(), EndReason.AGENT_LOST));
        asking.ask(new LeaveLobby(lobby, bob, Instant.now()));

        var next = Ids.session();
        asking.ask(new EndSession(lobby, ann, Instant.now(), session, EndReason.AGENT_LOST));
        asking.ask(new StartSession(lobby, ann, Instant.now(), next, Ids.device(), Profile.HIGH));

        eventually("the next stream is opened", () -> log.names(next).contains("session.StreamOpened"));
    }

    @Test
    void seeing_everything_once_more_changes_nothing() {
        asking.ask(attach(bob));
        asking.ask(new LeaveLobby(lobby, bob, Instant.now()));
        happens("session.ViewerDetached");
        asking.ask(new EndSession(lobby, ann, Instant.now(), session, EndReason.HOST_ENDED));
        happens("session.StreamEnded");
        long last = lastPosition();

        place.beginAnew(() -> {
            // nothing is forgotten but how far they had come
        });

        eventually("all seen again", () -> place.isAt(last));
        assertThat(lastPosition()).isEqualTo(last);
    }

    @Test
    void how_far_they_have_come_is_kept_in_their_own_table() {
        assertThat(db.sql("select count(*) from events.token where processor = 'automations' and token is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private AttachViewer attach(UserId user) {
        return new AttachViewer(session, Instant.now(), user, Ids.device(), Ids.connection(), Ids.connection());
    }

    private long lastPosition() {
        return db.sql("select max(position) from events.event")
                .query(Long.class)
                .single();
    }

    private void happens(String name) {
        eventually(name, () -> log.names(session).contains(name));
    }
}
