package io.playcast.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnTimeTest {
    @Test
    void owners_come_by_their_share() {
        var time =
                new OwnTime(Map.of("A.b", 3, "C.d", 1), Map.of("E.f", 4), Map.of("Axon", 30, "pgjdbc", 60, "JDK", 10));

        assertThat(time.summary()).isEqualTo("pgjdbc 60 %, Axon 30 %, JDK 10 %");
        assertThat(time.lines()).contains("    A.b 75 %", "    C.d 25 %", "    E.f 100 %");
    }

    @Test
    void a_class_of_the_benchmark_is_not_taken_for_the_product() {
        assertThat(Owners.of("io.playcast.bench.load.ClosedLoop")).contains("load generator");
        assertThat(Owners.of("io.playcast.store.PostgresCards")).contains("Playcast");
        assertThat(Owners.of("java.util.HashMap")).isEmpty();
    }

    @Test
    void a_recording_of_this_jvm_names_what_it_did() {
        try (var profile = Profile.start()) {
            long x = 1;
            for (long end = System.nanoTime() + 500_000_000L; System.nanoTime() < end; ) {
                x = x * 31 + 7;
            }
            var found = profile.stop();

            assertThat(x).isNotZero();
            assertThat(found.owners()).containsKey("load generator");
            assertThat(found.methods()).isNotEmpty();
        }
    }
}
