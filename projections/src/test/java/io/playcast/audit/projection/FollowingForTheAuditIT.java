package io.playcast.audit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.account.AccountEvent;
import io.playcast.audit.ChainLine;
import io.playcast.audit.Finding;
import io.playcast.audit.Inspection;
import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.Listing;
import io.playcast.given.Databases;
import io.playcast.given.DynamoDbLocal;
import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.log.LogBell;
import io.playcast.log.LogFollower;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.log.PostgresLog;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Given a log on PostgreSQL in which hosts mute, and members get ready. */
class FollowingForTheAuditIT {
    private static final String FROM = "kVx2b0Qe1aZs";

    private final HikariDataSource source = Databases.pool("audit_" + System.nanoTime());
    private final CheckpointKey key = CheckpointKey.of(new String(CheckpointKey.drawn(), StandardCharsets.UTF_8));
    private final LogBell bell = new LogBell(source);
    private final LogWindow window = new LogWindow(new PostgresLog(source), bell);
    private final LobbyId lobby = new LobbyId(Ids.next());
    private final UserId host = new UserId(Ids.next());
    private final UserId guest = new UserId(Ids.next());
    private final List<LogFollower> following = new ArrayList<>();
    private GivenLog log;
    private JdbcClient db;

    @BeforeEach
    void a_log() {
        log = GivenLog.in(source);
        db = JdbcClient.create(source);
        new AuditSchema(source);
        bell.start();
    }

    @AfterEach
    void over() {
        following.forEach(LogFollower::close);
        bell.close();
        source.close();
    }

    @Test
    void what_a_host_did_is_a_link_and_what_a_member_did_is_none() {
        muted();
        log.appendBy(guest.value(), FROM, lobby.toString(), new LobbyEvent.ReadyChanged(lobby, guest, true));
        log.appendBy("WhenPersonOfflineMarkAway", FROM, lobby.toString(), new LobbyEvent.LobbyLocked(lobby));
        muted();
        follow();

        Eventually.holds(() -> assertThat(links()).isEqualTo(2));
        assertThat(db.sql("select body from audit.entry where number = 1")
                        .query(String.class)
                        .single())
                .contains(
                        "\"by\":\"" + host.value() + "\"",
                        "\"from\":\"" + FROM + "\"",
                        "\"what\":\"lobby.MemberMuted\"");
    }

    @Test
    void when_followers_die_and_start_again_no_link_is_missing_and_none_is_there_twice() {
        var random = new Random(7);
        for (int round = 0; round < 8; round++) {
            IntStream.range(0, 40).forEach(_ -> muted());
            var first = follow();
            var second = follow();
            Eventually.holds(() -> assertThat(links()).isPositive());
            if (random.nextBoolean()) {
                killConnections();
            }
            first.close();
            second.close();
            // What a process that dies had not saved yet.
            db.sql("update audit.place set position = (select coalesce(max(e.position), 0) from events.event e"
                            + " join audit.entry a on a.event = e.event_id)")
                    .update();
        }
        follow();

        Eventually.holds(() -> assertThat(links()).isEqualTo(320));
        assertThat(db.sql("select count(*) from events.event e left join audit.entry a on a.event = e.event_id"
                                + " where a.number is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(found().whole()).isTrue();
    }

    @Test
    void it_is_signed_behind_each_hundredth_link_and_at_the_end() {
        IntStream.range(0, 230).forEach(_ -> muted());
        var follower = follow();
        Eventually.holds(() -> assertThat(links()).isEqualTo(230));
        follower.close();

        assertThat(db.sql("select number from audit.checkpoint order by number")
                        .query(Long.class)
                        .list())
                .containsExactly(100L, 200L, 230L);
        assertThat(found().signed()).isEqualTo(230);
    }

    @Test
    void when_a_person_is_erased_the_chain_stays_whole() {
        muted();
        log.appendBy(host.value(), FROM, "account:" + guest.value(), new AccountEvent.Erased(guest, host));
        muted();
        follow().close();

        follow();
        Eventually.holds(() -> assertThat(links()).isEqualTo(3));
        assertThat(found().whole()).isTrue();
    }

    @Test
    void nobody_changes_a_link_without_taking_the_guard_away_first_and_then_it_is_found() {
        IntStream.range(0, 3).forEach(_ -> muted());
        follow();
        Eventually.holds(() -> assertThat(links()).isEqualTo(3));
        var change = "update audit.entry set body = replace(body, '" + FROM + "', 'elsewhere') where number = 2";

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> db.sql(change).update())
                .hasMessageContaining("the audit is only added to");
        db.sql("alter table audit.entry disable trigger all").update();
        db.sql(change).update();

        var found = found();
        assertThat(found.broken()).isEqualTo(Finding.Break.ALTERED);
        assertThat(found.at()).isEqualTo(2);
    }

    private void muted() {
        log.appendBy(host.value(), FROM, lobby.toString(), new LobbyEvent.MemberMuted(lobby, guest, null));
    }

    private LogFollower follow() {
        var trail = new AuditTrail(
                source, new DataSourceTransactionManager(source), key, Clock.systemUTC(), new SimpleMeterRegistry());
        var follower = new LogFollower("audit", after -> new LogTail(window, after), trail);
        follower.start();
        following.add(follower);
        return follower;
    }

    @Test
    void what_was_done_to_somebody_is_found_by_them_and_the_trail_goes_on_after_a_restart() {
        try (var client = DynamoDbLocal.client()) {
            var acts = new DynamoRows<>(DynamoDbLocal.alone(client), AuditedAct.TABLE, 1);
            follow();
            muted();
            try (var first = new ActsFollower(new AuditPages(source), acts)) {
                first.start();
                Eventually.holds(() -> assertThat(doneTo(acts, guest)).containsExactly(1L));
            }
            muted();
            Eventually.holds(() -> assertThat(links()).isEqualTo(2));
            try (var second = new ActsFollower(new AuditPages(source), acts)) {
                second.start();
                Eventually.holds(() -> assertThat(doneTo(acts, guest)).containsExactly(1L, 2L));
            }
            assertThat(doneTo(acts, host)).isEmpty();
            assertThat(new AuditPages(source).of(doneTo(acts, guest)))
                    .extracting(AuditPages.Row::number)
                    .containsExactly(1L, 2L);
            acts.drop();
        }
    }

    private static List<Long> doneTo(DynamoRows<AuditedAct> acts, UserId user) {
        return acts.page(Listing.between(AuditedAct.BY_SUBJECT, user.value(), 0, Long.MAX_VALUE, 10)).stream()
                .map(AuditedAct::number)
                .toList();
    }

    private long links() {
        return db.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private void killConnections() {
        db.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private Finding found() {
        var lines = new ArrayList<ChainLine>();
        db.sql(
                        "select e.body, e.hash, c.jws from audit.entry e left join audit.checkpoint c using (number) order by number")
                .query(row -> {
                    lines.add(new ChainLine.Link(row.getString(1), row.getString(2)));
                    if (row.getString(3) != null) {
                        lines.add(new ChainLine.Signed(row.getString(3)));
                    }
                });
        return Inspection.of(lines.iterator(), key::open, 0);
    }
}
