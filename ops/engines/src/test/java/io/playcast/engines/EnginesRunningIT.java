package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesRunningIT {

    @TempDir
    static Path home;

    private static final List<String> SAID = new CopyOnWriteArrayList<>();
    private static Engines engines;

    @BeforeAll
    static void start() {
        engines = Engines.start(EnginesOptions.in(home).tell(SAID::add));
    }

    @AfterAll
    static void stop() {
        var children = children().toList();
        engines.close();
        assertThat(children).hasSize(5).noneMatch(ChildRecord::alive);
    }

    @Test
    void a_commit_is_durable() throws Exception {
        var settings = "select name || '=' || setting from pg_settings where name in"
                + " ('fsync', 'synchronous_commit', 'full_page_writes', 'unix_socket_directories') order by name";

        assertThat(new Rows(engines.jdbcUrl()).of(settings))
                .containsExactly(
                        "fsync=on", "full_page_writes=on", "synchronous_commit=on", "unix_socket_directories=");
    }

    @Test
    void text_is_utf_8_in_a_locale_that_is_the_same_everywhere() throws Exception {
        var database = "select pg_encoding_to_char(encoding) || ' ' || datcollate from pg_database"
                + " where datname = current_database()";

        assertThat(new Rows(engines.jdbcUrl()).of(database)).containsExactly("UTF8 C.UTF-8");
    }

    @Test
    void every_socket_is_on_loopback() {
        assertThat(children().flatMap(child -> ListeningSockets.of(child.pid()).stream()))
                .hasSize(5)
                .allMatch(ListeningSockets.Listening::onLoopback);
    }

    @Test
    void every_child_stands_in_the_state_directory_with_its_pid_and_start() {
        assertThat(children()).hasSize(5).allMatch(ChildRecord::alive);
    }

    @Test
    void each_engine_reports_when_it_is_ready() {
        assertThat(SAID)
                .anyMatch(step -> step.startsWith("PostgreSQL ready"))
                .anyMatch(step -> step.startsWith("Redis ready"))
                .anyMatch(step -> step.startsWith("DynamoDB ready"))
                .anyMatch(step -> step.startsWith("SQS ready"))
                .anyMatch(step -> step.startsWith("S3 ready"));
    }

    @Test
    void a_second_platform_is_kept_out_of_the_same_directory() {
        var options = EnginesOptions.in(home);

        assertThatThrownBy(() -> Engines.start(options))
                .isInstanceOf(EngineProblem.class)
                .hasMessageContaining("Another platform uses the state directory");
        assertThat(children()).hasSize(5).allMatch(ChildRecord::alive);
    }

    private static Stream<ChildRecord> children() {
        return Stream.of(Postgres.NAME, Redis.NAME, DynamoDb.NAME, Sqs.NAME, S3.NAME)
                .flatMap(name -> ChildRecord.read(StateDirectory.of(home), name).stream());
    }
}
