package io.playcast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.bench.BenchRow.Better;
import io.playcast.bench.Pairs.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    private static final Pairs TWICE = new Pairs(List.of(new Pair(200, 100), new Pair(220, 100), new Pair(180, 100)));

    @Test
    void a_row_is_good_when_its_ratio_is_on_the_right_side_of_the_reach() {
        assertThat(row(Better.HIGHER, 2.0).ok()).isTrue();
        assertThat(row(Better.HIGHER, 2.1).ok()).isFalse();
        assertThat(row(Better.LOWER, 2.0).ok()).isTrue();
        assertThat(row(Better.LOWER, 1.9).ok()).isFalse();
    }

    @Test
    void a_row_without_a_reach_is_only_reported() {
        var report = new BenchReport(List.of(row(Better.LOWER, null)));

        assertThat(report.ok()).isTrue();
        assertThat(report.json()).doesNotContain("\"reach\"");
        assertThat(report.table().getLast()).contains("  -      -   ");
    }

    @Test
    void one_bad_row_makes_a_bad_report() {
        assertThat(new BenchReport(List.of(row(Better.HIGHER, 1.0), row(Better.HIGHER, 3.0))).ok())
                .isFalse();
    }

    @Test
    void the_json_has_the_fields_that_every_benchmark_has() throws Exception {
        var read = new ObjectMapper()
                .readTree(new BenchReport(List.of(row(Better.HIGHER, 1.5))).json())
                .get(0);

        assertThat(read.fieldNames())
                .toIterable()
                .containsExactly(
                        "bench",
                        "case",
                        "value",
                        "unit",
                        "bound",
                        "boundIs",
                        "ratio",
                        "reach",
                        "better",
                        "ok",
                        "runs",
                        "spread",
                        "limitedBy",
                        "load");
        assertThat(read.path("case").asText()).isEqualTo("create-256");
        assertThat(read.path("better").asText()).isEqualTo("higher");
        assertThat(read.path("ok").asBoolean()).isTrue();
        assertThat(read.path("runs").asInt()).isEqualTo(3);
        assertThat(read.path("spread")).hasSize(2);
    }

    @Test
    void the_table_has_one_line_a_row_under_its_heads() {
        var table = new BenchReport(List.of(row(Better.HIGHER, 1.5))).table();

        assertThat(table).hasSize(2);
        assertThat(table.getFirst()).startsWith("case        ours");
        assertThat(table.getLast()).startsWith("create-256  200 1/s").contains(">=1.50", "yes", "1.80..2.20");
    }

    private static BenchRow row(Better better, @Nullable Double reach) {
        return BenchRow.of(
                new BenchRow.Case("store", "create-256", "1/s", "plain JDBC", reach, better), TWICE, "the disk");
    }
}
