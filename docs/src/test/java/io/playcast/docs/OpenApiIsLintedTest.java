package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.docs.generate.OpenApi;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linter that the web's install brings, with the usual rules, has nothing to say. */
class OpenApiIsLintedTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path LINTER = ROOT.resolve("websocket-edge/web/node_modules/@redocly/cli/bin/cli.js");

    @TempDir
    Path dir;

    @Test
    void there_is_neither_an_error_nor_a_warning() throws Exception {
        var found = lint(OpenApi.text());

        assertThat(found.path("problems")).isEmpty();
        assertThat(found.path("totals").path("errors").asInt(-1)).isZero();
    }

    @Test
    void a_document_with_a_fault_is_found_out() throws Exception {
        var faulty = OpenApi.text().replace("operationId: lobbyHistory", "operationId: lobby");

        assertThat(lint(faulty).path("problems").findValuesAsText("ruleId")).contains("operation-operationId-unique");
    }

    private JsonNode lint(String document) throws IOException, InterruptedException {
        var file = Files.writeString(dir.resolve("openapi.yaml"), document);
        var said = dir.resolve("said.json");
        var process = new ProcessBuilder(
                        "node",
                        LINTER.toString(),
                        "lint",
                        file.toString(),
                        "--format",
                        "json",
                        "--config",
                        ROOT.resolve("docs/redocly.yaml").toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // It neither reports home nor asks there for news.
        process.environment().put("REDOCLY_TELEMETRY", "off");
        process.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        process.start().waitFor();
        return Json.stored().readTree(Files.readString(said, StandardCharsets.UTF_8));
    }
}
