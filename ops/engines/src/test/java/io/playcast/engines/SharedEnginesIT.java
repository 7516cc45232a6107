package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedEnginesIT {

    @Test
    void each_test_class_may_have_a_database_of_its_own() throws Exception {
        var postgres = SharedEngines.postgres();
        new Rows(postgres.database("one")).run("create table if not exists mine()");

        assertThat(new Rows(postgres.database("two")).of("select tablename from pg_tables where tablename = 'mine'"))
                .isEmpty();
        assertThat(SharedEngines.postgres()).isSameAs(postgres);
    }

    @Test
    void a_database_name_is_never_more_than_a_name() {
        assertThatThrownBy(() -> SharedEngines.postgres().database("x; drop table y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_left_when_the_jvm_ends() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var test = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), AsksForRedis.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = test.inputReader().readLine().split(" ");

        assertThat(test.waitFor()).isZero();
        Eventually.holds(
                "Redis is gone", () -> ProcessStart.of(Long.parseLong(said[0])).isEmpty());
        assertThat(Files.exists(Path.of(said[1]))).isFalse();
    }

    /** A test JVM that ends without closing anything. */
    static final class AsksForRedis {

        public static void main(String[] args) {
            SharedEngines.redis();
            var record = ChildRecord.read(TestHome.get(), Redis.NAME).orElseThrow();
            System.out.println(record.pid() + " " + TestHome.get().home());
        }
    }
}
