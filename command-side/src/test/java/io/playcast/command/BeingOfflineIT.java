package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.ConnectAgent;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceCommand.LoseAgent;
import io.playcast.session.Profile;
import io.playcast.store.PostgresClaims;
import io.playcast.timer.TimerId;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenPersonOfflineMarkAway, WhenAgentLostPauseSession and WhenAgentStaysLostEndSession: from presence to lobbies. */
@OnTheEventStore
class BeingOfflineIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PostgresClaims claims;

    @Autowired
    private EventProcessingConfiguration processors;

    private final LobbyId lobby = Ids.lobby();
    private final LobbyId another = Ids.lobby();
    private final SessionId session = Ids.session();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private final DeviceId agent = Ids.device();
    private final TimerId agentTimer = new TimerId("agent", lobby, session);
    private Asking asking;
    private StoredRows log;
    private TimerRows timers;
    private AutomationsPlace place;

    @BeforeEach
    void annAndBobAreOnlineAndInTwoLobbies() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        timers = new TimerRows(db);
        place = new AutomationsPlace(db, processors);
        comesOnline(ann);
        comesOnline(bob);
        for (var each : List.of(lobby, another)) {
            asking.ask(create(each, ann));
            asking.ask(join(each, bob, Ids.device()));
        }
    }

    @Test
    void who_has_no_connection_is_away_in_every_lobby_and_back_in_every_lobby() {
        goesOffline(bob);

        eventually("bob is away", () -> count(lobby, "MemberWentAway") == 1 && count(another, "MemberWentAway") == 1);
        var offline = log.of(presence(bob)).getLast();
        assertThat(log.of(lobby).getLast().metadata())
                .containsEntry("by", "WhenPersonOfflineMarkAway")
                .containsEntry("cause", offline.id())
                .containsEntry("cmd", "WhenPersonOfflineMarkAway:" + offline.id() + ":" + lobby);

        comesOnline(bob);

        eventually("bob is back", () -> count(lobby, "MemberCameBack") == 1 && count(another, "MemberCameBack") == 1);
    }

    @Test
    void who_is_online_again_before_anybody_has_looked_was_never_away() {
        var processor = place.processor();
        processor.shutDown();
        goesOffline(bob);
        comesOnline(bob);
        goesOffline(ann);
        processor.start();

        eventually("ann is away", () -> count(lobby, "MemberWentAway") == 1);
        assertThat(log.of(lobby).getLast().payload()).contains(ann.value());
    }

    @Test
    void a_lobby_somebody_has_left_is_left_alone() {
        asking.ask(new LeaveLobby(another, bob, Instant.now()));
        goesOffline(bob);

        eventually("bob is away", () -> count(lobby, "MemberWentAway") == 1);
        assertThat(count(another, "MemberWentAway")).isZero();
    }

    @Test
    void who_comes_in_and_has_no_connection_by_then_is_away() {
        var third = Ids.lobby();
        asking.ask(create(third, ann));
        goesOffline(bob);
        eventually("bob is away", () -> count(lobby, "MemberWentAway") == 1);

        asking.ask(join(third, bob, Ids.device()));

        eventually("bob is away there too", () -> count(third, "MemberWentAway") == 1);
    }

    @Test
    void a_session_pauses_without_its_agent_and_goes_on_with_it() {
        start();
        goesOffline(ann);

        eventually("it pauses", () -> count(lobby, "SessionPaused") == 1);
        eventually("its end is near", () -> timers.isSet(agentTimer));
        eventually("the stream stands still", () -> log.names(session).contains("session.StreamPaused"));

        comesOnline(ann);
        connects(agent);

        eventually("it goes on", () -> count(lobby, "SessionResumed") == 1);
        eventually("the timer is gone", () -> !timers.isSet(agentTimer));
        eventually("the stream goes on", () -> log.names(session).contains("session.StreamResumed"));
    }

    @Test
    void an_agent_may_be_lost_while_its_owner_looks_on() {
        connects(agent);
        start();
        loses(agent);
        eventually("it pauses", () -> count(lobby, "SessionPaused") == 1);
        assertThat(count(lobby, "MemberWentAway")).isZero();

        connects(Ids.device());
        connects(agent);

        eventually("it goes on", () -> count(lobby, "SessionResumed") == 1);
    }

    @Test
    void a_session_on_an_agent_that_was_lost_just_before_pauses() {
        connects(agent);
        loses(agent);
        start();

        eventually("it pauses", () -> count(lobby, "SessionPaused") == 1);
    }

    @Test
    void a_session_whose_agent_stays_lost_ends_and_the_agent_may_be_live_elsewhere() {
        claims.claim(
                LobbyClaim.AGENT,
                LobbyClaim.keyOf(agent),
                LobbyClaim.of(lobby, session).owner());
        start();
        goesOffline(ann);
        eventually("its end is near", () -> timers.isSet(agentTimer));

        timers.letItBeDue(agentTimer);

        eventually("it ends", () -> count(lobby, "SessionEnded") == 1);
        eventually("its stream ends", () -> log.names(session).contains("session.StreamEnded"));
        assertThat(log.of(session).getLast().payload()).contains("agent_lost");
        eventually(
                "the agent is free",
                () -> claims.find(LobbyClaim.AGENT, LobbyClaim.keyOf(agent)).isEmpty());
    }

    @Test
    void a_session_that_ends_for_another_reason_is_waited_for_no_longer() {
        start();
        goesOffline(ann);
        eventually("its end is near", () -> timers.isSet(agentTimer));

        asking.ask(new LeaveLobby(lobby, ann, Instant.now()));
        asking.ask(new LeaveLobby(lobby, bob, Instant.now()));

        eventually("the timer is gone", () -> !timers.isSet(agentTimer));
    }

    @Test
    void seeing_everything_once_more_changes_nothing() {
        start();
        goesOffline(bob);
        eventually("bob is away", () -> count(lobby, "MemberWentAway") == 1);
        comesOnline(bob);
        goesOffline(ann);
        eventually("bob is back", () -> count(lobby, "MemberCameBack") == 1);
        eventually("the session pauses", () -> log.names(session).contains("session.StreamPaused"));
        eventually("ann's seat is held", () -> timers.isSet(new TimerId("grace", lobby, ann)));
        long last = lastPosition();
        eventually("all seen", () -> place.isAt(last));
        var rows = List.of(memberships(), timerRows());

        place.beginAnew(() -> List.of("membership", "session_owner", "offline", "agent")
                .forEach(table -> db.sql("delete from events." + table).update()));

        eventually("all seen again", () -> place.isAt(last));
        assertThat(lastPosition()).isEqualTo(last);
        assertThat(List.of(memberships(), timerRows())).isEqualTo(rows);
    }

    private void start() {
        asking.ask(new StartSession(lobby, ann, Instant.now(), session, agent, Profile.HIGH));
    }

    private void connects(DeviceId device) {
        asking.ask(new ConnectAgent(ann, Instant.now(), device));
    }

    private void loses(DeviceId device) {
        asking.ask(new LoseAgent(ann, Instant.now(), device, OfflineReason.TIMED_OUT));
    }

    private void comesOnline(UserId user) {
        asking.ask(new ComeOnline(user, Instant.now()));
    }

    private void goesOffline(UserId user) {
        asking.ask(new GoOffline(user, Instant.now(), OfflineReason.TIMED_OUT));
    }

    private static String presence(UserId user) {
        return "presence:" + user.value();
    }

    private long count(LobbyId where, String event) {
        return log.names(where).stream().filter(("lobby." + event)::equals).count();
    }

    private List<String> memberships() {
        return db.sql("select lobby || ' ' || user_id || ' ' || away from events.membership order by 1")
                .query(String.class)
                .list();
    }

    private List<String> timerRows() {
        return db.sql("""
                        select task_instance || ' ' || execution_time from events.scheduled_tasks
                        where task_name = 'send-command' order by 1""").query(String.class).list();
    }

    private long lastPosition() {
        return db.sql("select max(position) from events.event")
                .query(Long.class)
                .single();
    }
}
