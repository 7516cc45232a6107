package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.ProjectRoot;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Given the alert rules that an operator is handed, and Prometheus' own tool. */
class AlertsIT {
    private static final Pattern METRIC = Pattern.compile("playcast_[a-z_]+");

    private final Path deploy = ProjectRoot.find().resolve("ops/deploy");

    @Test
    void the_rules_are_rules() throws Exception {
        promtool("check", "rules", "alerts.yml");
    }

    @Test
    void each_one_fires_when_it_should_and_not_before() throws Exception {
        promtool("test", "rules", "alerts.test.yml");

        var tried = Files.readString(deploy.resolve("alerts.test.yml"));
        assertThat(rules()).allSatisfy(rule -> assertThat(tried).contains((String) rule.get("alert")));
    }

    @Test
    void each_one_says_who_is_told_and_what_they_do() throws Exception {
        assertThat(rules()).isNotEmpty().allSatisfy(rule -> {
            var annotations = (Map<?, ?>) rule.get("annotations");
            for (var about : List.of("summary", "who", "runbook")) {
                assertThat(annotations.get(about))
                        .as(rule.get("alert") + " " + about)
                        .isInstanceOf(String.class);
            }
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("page", "ticket");
        });
    }

    @Test
    void each_metric_they_name_is_one_that_the_platform_has() throws Exception {
        var platform = AllInOne.running();
        try (var http =
                HttpClient.newBuilder().sslContext(platform.trust().tls()).build()) {
            var metrics = http.send(
                            HttpRequest.newBuilder(platform.base().resolve("/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            var there = METRIC.matcher(metrics)
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toSet());

            assertThat(there)
                    .containsAll(METRIC.matcher(Files.readString(deploy.resolve("alerts.yml")))
                            .results()
                            .map(found -> found.group())
                            .toList());
        }
    }

    private List<Map<?, ?>> rules() throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(deploy.resolve("alerts.yml")));
        return ((List<?>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<?>) ((Map<?, ?>) group).get("rules")).stream())
                        .<Map<?, ?>>map(rule -> (Map<?, ?>) rule)
                        .toList();
    }

    private void promtool(String... words) throws Exception {
        var line = new java.util.ArrayList<>(List.of("promtool"));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line)
                .directory(deploy.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
