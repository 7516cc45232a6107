package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Claims;
import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.KickMember;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionCommand.AttachViewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules over two aggregates are held by the one that owns the fact, whoever is faster. */
@OnTheEventStore
class RacesIT {
    private static final String DONE = "done";

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Claims claims;

    private final LobbyId lobby = Ids.lobby();
    private final LobbyId another = Ids.lobby();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private final DeviceId agent = Ids.device();
    private Asking asking;
    private StoredRows log;

    @BeforeEach
    void annHostsTwoLobbies() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        asking.ask(create(lobby, ann));
        asking.ask(create(another, ann));
        asking.ask(join(lobby, bob, Ids.device()));
    }

    @Test
    void of_many_sessions_started_at_once_in_a_lobby_exactly_one_lives() throws Exception {
        var answers = atOnce(IntStream.range(0, 8)
                .<Runnable>mapToObj(_ -> () -> asking.ask(start(lobby, Ids.session(), Ids.device())))
                .toList());

        assertThat(answers).containsOnlyOnce(DONE).containsOnly(DONE, "session.live");
        assertThat(log.names(lobby)).containsOnlyOnce("lobby.SessionStarted");
    }

    @Test
    void one_agent_started_in_two_lobbies_at_once_is_live_in_exactly_one() throws Exception {
        var answers = atOnce(List.of(
                () -> startOnClaimedAgent(lobby, Ids.session()), () -> startOnClaimedAgent(another, Ids.session())));

        assertThat(answers).containsExactlyInAnyOrder(DONE, "claim.taken");
        assertThat(List.of(log.names(lobby), log.names(another)))
                .filteredOn(names -> names.contains("lobby.SessionStarted"))
                .hasSize(1);
    }

    @Test
    void an_agent_whose_session_has_ended_may_be_live_in_another_lobby() {
        var session = Ids.session();
        startOnClaimedAgent(lobby, session);
        asking.ask(new EndSession(lobby, ann, Instant.now(), session, EndReason.HOST_ENDED));
        eventually(
                "the agent is free",
                () -> claims.find(LobbyClaim.AGENT, LobbyClaim.keyOf(agent)).isEmpty());

        startOnClaimedAgent(another, Ids.session());

        assertThat(log.names(another)).contains("lobby.SessionStarted");
    }

    @Test
    void a_viewer_admitted_before_and_attached_after_being_kicked_is_detached() {
        var session = live();
        asking.ask(new AdmitViewer(lobby, bob, Instant.now(), session));
        asking.ask(kick());
        eventually("nothing is left to do about the kick", () -> members().isEmpty());

        asking.ask(attach(session));

        eventually("bob no longer watches", () -> log.names(session).getLast().equals("session.ViewerDetached"));
        assertThat(log.of(session).getLast().payload()).contains(bob.value()).contains("not_a_member");
        assertThat(log.of(session).getLast().metadata()).containsEntry("by", "WhenStrangerAttachedDetachViewer");
    }

    @RepeatedTest(5)
    void a_viewer_attached_while_being_kicked_is_detached() throws Exception {
        var session = live();

        var answers = atOnce(List.of(
                () -> {
                    asking.ask(new AdmitViewer(lobby, bob, Instant.now(), session));
                    asking.ask(attach(session));
                },
                () -> asking.ask(kick())));

        assertThat(answers).contains(DONE).containsAnyOf(DONE, "lobby.not-member");
        eventually("bob does not watch", () -> count(session, "ViewerAttached") == count(session, "ViewerDetached"));
    }

    @Test
    void of_two_invites_that_drew_the_same_code_one_has_to_draw_another() throws Exception {
        var code = Ids.ulid().getBytes(StandardCharsets.US_ASCII);

        var answers = atOnce(List.of(() -> claimCode(code, lobby), () -> claimCode(code, another)));

        assertThat(answers).containsExactlyInAnyOrder(DONE, "claim.taken");
    }

    private void claimCode(byte[] code, LobbyId where) {
        claims.claim(LobbyClaim.INVITE, code, LobbyClaim.of(where, Ids.invite()).owner());
    }

    /** As the edge does it. */
    private void startOnClaimedAgent(LobbyId where, SessionId session) {
        claims.claim(
                LobbyClaim.AGENT,
                LobbyClaim.keyOf(agent),
                LobbyClaim.of(where, session).owner());
        asking.ask(start(where, session, agent));
    }

    private StartSession start(LobbyId where, SessionId session, DeviceId on) {
        return new StartSession(where, ann, Instant.now(), session, on, Profile.HIGH);
    }

    private SessionId live() {
        var session = Ids.session();
        asking.ask(start(lobby, session, agent));
        eventually("the stream is open", () -> log.names(session).contains("session.StreamOpened"));
        return session;
    }

    private AttachViewer attach(SessionId session) {
        return new AttachViewer(session, Instant.now(), bob, Ids.device(), Ids.connection(), Ids.connection());
    }

    private KickMember kick() {
        return new KickMember(lobby, ann, Instant.now(), bob, null);
    }

    private List<String> members() {
        return db.sql("select user_id from events.membership where lobby = ? and user_id = ?")
                .params(lobby.value(), bob.value())
                .query(String.class)
                .list();
    }

    private long count(SessionId session, String event) {
        return log.names(session).stream().filter(("session." + event)::equals).count();
    }

    /** What became of each: done, or the code of its refusal. */
    private static List<String> atOnce(List<Runnable> attempts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(attempts.stream()
                            .<Callable<String>>map(attempt -> () -> outcome(attempt))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return DONE;
        } catch (Rejected refused) {
            return refused.code();
        }
    }
}
