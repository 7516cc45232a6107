package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.playcast.docs.generate.AsyncApi;
import io.playcast.stored.Json;
import io.playcast.wire.MessageNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    /** The standard's own schema, as its makers publish it for npm; the web's install brings it. */
    private static final Path SCHEMA =
            ROOT.resolve("websocket-edge/web/node_modules/@asyncapi/specs/schemas/3.0.0.json");

    private final JsonNode document = new AsyncApi(ROOT).document();

    @Test
    void the_document_is_one_of_asyncapi_3() throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(document)).isEmpty();
    }

    @Test
    void its_yaml_says_what_its_json_says() {
        Map<String, Object> read = new Yaml().load(new AsyncApi(ROOT).text());

        assertThat(Json.stored().<JsonNode>valueToTree(read))
                .isEqualTo(Json.stored().valueToTree(read(document)));
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new HashSet<String>();
        collect(document, references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_message_of_a_client_is_asked_and_both_answers_are_there() {
        var asked = document.path("operations").path("ask");

        assertThat(asked.path("messages")).hasSize(MessageNames.all().size());
        assertThat(asked.path("reply").path("messages")).hasSize(2);
        assertThat(document.path("components").path("messages").fieldNames())
                .toIterable()
                .contains(
                        "welcome",
                        "chat",
                        "presence.changed",
                        "quality.window",
                        "lobby.member-joined",
                        "input.relay",
                        "input.relay.push");
    }

    private static Object read(JsonNode node) {
        return Json.stored().convertValue(node, Object.class);
    }

    private static void collect(JsonNode node, HashSet<String> into) {
        if (node.path("$ref").isTextual()) {
            into.add(node.path("$ref").textValue());
        }
        node.forEach(child -> collect(child, into));
    }
}
