package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.docs.generate.BreakingChanges;
import io.playcast.docs.generate.OpenApi;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The real document with one thing changed: what a caller relies on is told, what is added is not. */
class BreakingCallersTest {
    private static final JsonNode DOCUMENT = OpenApi.document();
    private static final String LOBBY = "/paths/~1api~1v1~1lobbies~1{lobby}";

    @Test
    void the_same_document_breaks_nobody() {
        assertThat(changed(_ -> {})).isEmpty();
    }

    @Test
    void a_route_or_a_method_that_is_gone_is_told() {
        assertThat(changed(d -> object(d, "/paths").remove("/api/v1/presence/online")))
                .containsExactly("GET /api/v1/presence/online is gone");
    }

    @Test
    void a_parameter_that_is_gone_or_required_is_told() {
        assertThat(changed(d -> array(d, LOBBY + "/get/parameters").remove(1)))
                .singleElement()
                .asString()
                .endsWith("is gone");
        assertThat(changed(d -> object(d, LOBBY + "/get/parameters/1").put("required", true)))
                .singleElement()
                .asString()
                .endsWith("is required now");
    }

    @Test
    void a_field_of_an_answer_that_is_gone_or_of_another_type_is_told() {
        assertThat(changed(d ->
                        object(d, "/components/schemas/LobbyDetail/properties").remove("view")))
                .anyMatch(sentence -> sentence.endsWith(".view is gone"));
        assertThat(changed(d -> object(d, "/components/schemas/LobbyDetail/properties/seq")
                        .put("type", "string")))
                .anyMatch(sentence -> sentence.contains(".seq is [string] and was [integer]"));
    }

    @Test
    void an_answer_or_its_kind_that_is_gone_is_told() {
        assertThat(changed(d -> object(d, LOBBY + "/get/responses").remove("304")))
                .containsExactly("GET /api/v1/lobbies/{lobby} no longer answers 304");
    }

    @Test
    void a_token_that_is_asked_for_where_none_was_is_told() {
        assertThat(changed(d -> array(d, "/paths/~1api~1v1~1guests/post/security")
                        .addObject()
                        .putArray("bearer")))
                .containsExactly("POST /api/v1/guests asks for a token now");
    }

    @Test
    void what_is_added_and_what_is_said_otherwise_is_harmless() {
        assertThat(changed(d -> {
                    object(d, "/paths").putObject("/api/v1/new").putObject("get");
                    object(d, LOBBY + "/get").put("summary", "Said otherwise");
                    array(d, LOBBY + "/get/parameters")
                            .addObject()
                            .put("name", "more")
                            .put("in", "query");
                    object(d, "/components/schemas/LobbyDetail/properties")
                            .putObject("more")
                            .put("type", "string");
                }))
                .isEmpty();
    }

    private static List<String> changed(Consumer<JsonNode> change) {
        var after = DOCUMENT.deepCopy();
        change.accept(after);
        return BreakingChanges.between(DOCUMENT, after);
    }

    private static ObjectNode object(JsonNode document, String path) {
        return (ObjectNode) document.at(path);
    }

    private static ArrayNode array(JsonNode document, String path) {
        return (ArrayNode) document.at(path);
    }
}
