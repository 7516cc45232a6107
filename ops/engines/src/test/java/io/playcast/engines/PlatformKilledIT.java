package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformKilledIT {

    /** PostgreSQL's programs, unpacked once for both tests. */
    @TempDir
    static Path pgBin;

    @TempDir
    Path home;

    private StateDirectory state;
    private List<ChildRecord> orphans;

    @BeforeEach
    void kill_a_platform_with_sigkill() throws Exception {
        state = new StateDirectory(home, pgBin);
        var platform = new ProcessBuilder(
                        java(), "-cp", System.getProperty("java.class.path"), main(), home.toString(), pgBin.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = platform.inputReader()) {
            assertThat(output.lines().anyMatch("committed"::equals)).isTrue();
        }
        orphans = Stream.of(Postgres.NAME, Redis.NAME, DynamoDb.NAME, Sqs.NAME, S3.NAME)
                .flatMap(name -> ChildRecord.read(state, name).stream())
                .toList();
        platform.destroyForcibly().waitFor();
    }

    @Test
    void stopping_its_orphans_leaves_no_process() {
        assertThat(orphans).hasSize(5).filteredOn(ChildRecord::alive).hasSizeGreaterThanOrEqualTo(2);

        assertThat(Waiting.until(
                        () -> orphans.stream().noneMatch(PlatformKilledIT::endsByItself), Duration.ofSeconds(20)))
                .as("what runs in a JVM of its own ends with its parent")
                .isTrue();
        assertThat(Orphans.stop(state)).contains("postgres", "redis");

        assertThat(orphans).noneMatch(ChildRecord::alive);
        assertThat(Orphans.stop(state))
                .as("a second time there is nothing to do")
                .isEmpty();
    }

    @Test
    void the_next_start_stops_postgresql_cleanly_and_finds_every_commit() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        var portBefore = new Ports(state).of(Postgres.NAME);

        try (var engines = Engines.start(EnginesUntilKilled.options(home, pgBin).tell(said::add))) {
            assertThat(said).contains("postgres of a killed platform stopped");
            assertThat(orphans).noneMatch(ChildRecord::alive);
            assertThat(Files.readString(state.log("postgres"))).contains("received fast shutdown request");
            assertThat(engines.jdbcUrl()).contains(":" + portBefore + "/");
            assertThat(new Rows(engines.jdbcUrl()).of("select entry from ledger"))
                    .containsExactly("acknowledged");
        }
    }

    private static boolean endsByItself(ChildRecord orphan) {
        return (orphan.name().equals(DynamoDb.NAME) || orphan.name().equals(Sqs.NAME)) && orphan.alive();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String main() {
        return EnginesUntilKilled.class.getName();
    }
}
