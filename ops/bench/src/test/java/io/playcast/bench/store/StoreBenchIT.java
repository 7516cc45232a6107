package io.playcast.bench.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.engines.ProjectRoot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the benchmark alive: it runs in tiny steps, and only the form of its result is looked at, never a speed. */
class StoreBenchIT {
    @TempDir
    private Path folder;

    @Test
    void a_case_runs_from_the_command_line_and_leaves_rows() throws Exception {
        var file = folder.resolve("rows.json");
        var bench = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dplaycast.root=" + ProjectRoot.find(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.playcast.bench.BenchMain",
                        "store",
                        "--trial",
                        "--case",
                        "create-16",
                        "cpu-64",
                        "--json",
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new String(bench.getInputStream().readAllBytes());

        // 1 says that a reach was missed, which so short a run means nothing by.
        assertThat(bench.waitFor()).as(said).isBetween(0, 1);
        var rows = new ObjectMapper().readTree(file.toFile());
        assertThat(rows).hasSize(2).allSatisfy(StoreBenchIT::isARow);
        assertThat(rows.findValuesAsText("case")).containsExactly("create-16", "cpu-64");
        assertThat(said).contains("plain JDBC is best with", "case ", "create-16", "cores busy");
    }

    private static void isARow(JsonNode row) {
        assertThat(row.path("bench").asText()).isEqualTo("store");
        assertThat(row.path("value").asDouble()).isPositive();
        assertThat(row.path("bound").asDouble()).isPositive();
        assertThat(row.path("ratio").asDouble()).isPositive();
        assertThat(row.path("runs").asInt()).isEqualTo(Effort.TRIAL.runs());
        assertThat(row.path("spread")).hasSize(2);
        assertThat(row.path("boundIs").asText()).isNotBlank();
        assertThat(row.path("limitedBy").asText()).contains("CPU each");
    }
}
