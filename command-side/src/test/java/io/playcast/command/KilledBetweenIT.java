package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.command.CommandSideProcess.Duty;
import io.playcast.engines.SharedEngines;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.timer.TimerId;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an event by a timer to a command there are three commits; a process that is killed between two of them loses nothing. */
class KilledBetweenIT {
    private final String database = "killed_" + Ids.ulid().toLowerCase();
    private final DataSource dataSource = dataSource(database);
    private final JdbcClient db = JdbcClient.create(dataSource);
    private final StoredRows log = new StoredRows(db);
    private final TimerRows timers = new TimerRows(db);
    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private final TimerId timer = new TimerId("grace", lobby, bob);

    @Test
    void between_the_event_and_the_row() throws Exception {
        var grace = new Duty("playcast.lobby.grace", "0s");
        try (var first = CommandSideProcess.started(database, grace)) {
            bobIsIn(first);
            try (var _ = new HeldLock(dataSource, HeldLock.TIMERS)) {
                first.markAway(lobby, bob);
                eventually(
                        "the automation is about to set the timer",
                        () -> HeldLock.holdsUp(db, "insert into events.scheduled_tasks"));
                first.kill();
            }
        }
        theDeadProcessIsForgotten();
        assertThat(log.names(lobby)).contains("lobby.MemberWentAway").doesNotContain("lobby.MemberLeft");
        assertThat(timers.isSet(timer)).isFalse();

        try (var _ = CommandSideProcess.started(database, grace)) {
            takesEffectOnce();
        }
    }

    @Test
    void between_the_row_and_the_command() throws Exception {
        var grace = new Duty("playcast.lobby.grace", "1h");
        var signOfLife = new Duty("playcast.timers.sign-of-life", "200ms");
        try (var first = CommandSideProcess.started(database, grace, signOfLife)) {
            bobIsIn(first);
            first.markAway(lobby, bob);
            eventually("the timer is set", () -> timers.isSet(timer));
            try (var _ = new HeldLock(dataSource, HeldLock.LOG)) {
                timers.letItBeDue(timer);
                eventually(
                        "the command is about to take effect",
                        () -> timers.fires(timer) && HeldLock.holdsUp(db, "insert into events.event"));
                first.kill();
            }
        }
        theDeadProcessIsForgotten();
        assertThat(timers.fires(timer)).isTrue();

        try (var _ = CommandSideProcess.started(database, grace, signOfLife)) {
            takesEffectOnce();
        }
    }

    private void bobIsIn(CommandSideProcess process) {
        process.enter(lobby, ann, bob);
        eventually(
                "the automations have seen bob come in",
                () -> db.sql("select exists (select from events.membership where user_id = ?)")
                        .param(bob.value())
                        .query(Boolean.class)
                        .single());
    }

    /** What it had begun is rolled back once the database has noticed. */
    private void theDeadProcessIsForgotten() {
        eventually(
                "no connection but ours", () -> db.sql("""
                        select not exists (select from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid())""").query(Boolean.class).single());
    }

    private void takesEffectOnce() {
        eventually("bob has left", () -> log.names(lobby).contains("lobby.MemberLeft"));
        eventually("the timer is gone", () -> !timers.isSet(timer));
        assertThat(log.names(lobby)).containsOnlyOnce("lobby.MemberLeft");
        assertThat(log.of(lobby).stream().filter(row -> row.name().equals("lobby.MemberLeft")))
                .allSatisfy(row -> assertThat(row.metadata().get("cmd")).startsWith("timer:" + timer + "@"));
    }

    private static DataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(SharedEngines.postgres().database(database));
        source.setUser(SharedEngines.postgres().user());
        return source;
    }
}
