package io.playcast.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst, or somebody with an analyst's token, tries; each is refused in words, and what comes next is answered. */
class BreakingOutIT {
    @TempDir
    static Path directory;

    /** Which statements name as {@code OUTSIDE}: a place where this process may write, and they may not. */
    @TempDir
    static Path outside;

    private static Asked asked;

    @BeforeAll
    static void an_empty_log() {
        asked = new Asked("broken_out", directory, "128MB", Duration.ofSeconds(1));
    }

    @AfterAll
    static void close() {
        asked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from read_blob('/etc/passwd')",
                "select * from read_parquet('/etc/passwd')",
                "select * from glob('/etc/*')",
                "select * from sniff_csv('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from \"/etc/passwd.csv\"",
                "select (select content from read_text('/etc/passwd'))",
                "with a as (select * from read_text('/etc/passwd')) select * from a",
                "select * from query('select * from read_text(''/etc/passwd'')')",
                "select * from duckdb_settings()",
                "select * from duckdb_secrets()",
                "select current_setting('temp_directory')",
                "copy (select 1) to 'OUTSIDE/broken-out.csv'",
                "copy tail from '/etc/passwd'",
                "attach 'OUTSIDE/broken-out.db'",
                "export database 'OUTSIDE/broken-out'",
                "import database 'OUTSIDE/broken-out'",
                "install httpfs",
                "load httpfs",
                "pragma database_list",
                "set memory_limit = '100GB'",
                "reset memory_limit",
                "call pragma_version()",
                "checkpoint",
                "create table mine (n int)",
                "create or replace view events as select 1",
                "create macro m() as 1",
                "drop view events",
                "insert into tail (position) values (1)",
                "delete from tail",
                "with gone as (delete from tail returning *) select * from gone",
                "with mine as (insert into tail (position) values (1) returning *) select * from mine",
                "commit",
                "begin transaction",
                "select 1; select 2",
                "select 1; drop view events",
                "use memory",
                "detach tail",
                "prepare p as select 1",
                "explain analyze select 1"
            })
    void is_refused(String sql) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> asked.rows(somewhere(sql)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("access.sql"));

        assertThat(asked.one("select count(*) from events")).isEqualTo(0L);
        assertThat(outside.resolve("broken-out.csv")).doesNotExist();
        assertThat(outside.resolve("broken-out.db")).doesNotExist();
    }

    /** The same without the look at what was parsed: the engine itself is locked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_text('/etc/passwd')",
                "select * from read_csv('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from glob('/etc/*')",
                "select * from query('select * from read_text(''/etc/passwd'')')",
                "copy (select 1) to 'OUTSIDE/broken-out.csv'",
                "copy tail from '/etc/passwd'",
                "attach 'OUTSIDE/broken-out.db'",
                "export database 'OUTSIDE/broken-out'",
                "install httpfs",
                "load httpfs",
                "set memory_limit = '100GB'",
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "create table mine (n int)",
                "drop view events",
                "insert into tail (position) values (1)",
                "with gone as (delete from tail returning *) select * from gone"
            })
    void is_refused_by_the_second_wall_too(String sql) throws Exception {
        var own = Files.createTempDirectory(directory, "wall");
        var settings =
                new SqlSettings("64MB", "1MB", 1, 1, 1, Duration.ofSeconds(5), 1_000, 1, Duration.ZERO, directory);
        try (var sandbox = Sandbox.open(settings, directory, own);
                var session = sandbox.session();
                var statement = session.createStatement()) {
            assertThatThrownBy(() -> statement.execute(somewhere(sql))).isInstanceOf(SQLException.class);
        }
        assertThat(outside.resolve("broken-out.csv")).doesNotExist();
    }

    @Test
    void what_takes_too_long_is_ended() {
        refused(
                "sql.too-long",
                "select sum(i * j) from range(1000000000) t(i), range(1000) u(j) where hash(i + j) % 7 = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select list(i) from range(200000000) t(i)",
                "select i, repeat('x', 1000000) || i as s from range(100000) t(i) order by s",
            })
    void what_needs_more_memory_than_there_is_is_ended(String sql) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> asked.rows(sql))
                .satisfies(refusal -> assertThat(refusal.code()).isIn("sql.too-large", "sql.too-long"));
    }

    @Test
    void an_answer_that_is_too_large_is_not_collected() {
        refused("sql.too-large", "select repeat('x', 100000) as s from range(1000)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "select nothing from events", "selekt 1", "select * from nowhere", "select 1 +"})
    void what_is_no_sql_is_told_where_it_goes_wrong(String sql) {
        refused("bad-request", sql);
    }

    @Test
    void what_is_nested_without_end_does_not_bring_the_process_down() {
        refused("bad-request", "select " + "(".repeat(9_000) + "1" + ")".repeat(9_000));
        refused("bad-request", "select " + "not ".repeat(4_000) + "true");
        refused("bad-request", "select '" + "x".repeat(30_000) + "'");
    }

    private static void refused(String code, String sql) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> asked.rows(sql))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String somewhere(String sql) {
        return sql.replace("OUTSIDE", outside.toString());
    }
}
