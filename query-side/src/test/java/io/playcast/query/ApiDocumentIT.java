package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
class ApiDocumentIT {
    @Autowired
    Api api;

    @Test
    void the_document_is_there_without_a_token_and_names_every_path() {
        var document = api.get("/api/v1/openapi.json", "").json();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/lobbies",
                        "/api/v1/lobbies/{lobby}",
                        "/api/v1/lobbies/live",
                        "/api/v1/lobbies/{lobby}/live",
                        "/api/v1/lobbies/{lobby}/pads",
                        "/api/v1/lobbies/{lobby}/history",
                        "/api/v1/lobbies/live",
                        "/api/v1/lobbies/{lobby}/live",
                        "/api/v1/lobbies/{lobby}/pads",
                        "/api/v1/users/{user}/presence",
                        "/api/v1/users/{user}/activity",
                        "/api/v1/connections",
                        "/api/v1/presence/online/live",
                        "/api/v1/sessions/{session}/live",
                        "/api/v1/presence/online",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{session}",
                        "/api/v1/sessions/{session}/quality",
                        "/api/v1/sessions/{session}/metrics",
                        "/api/v1/users/{user}/profile",
                        "/api/v1/games",
                        "/api/v1/games/{game}",
                        "/api/v1/audit",
                        "/api/v1/search",
                        "/api/v1/events",
                        "/api/v1/outbox",
                        "/api/v1/outbox/redrive",
                        "/api/v1/webhooks",
                        "/api/v1/webhooks/{webhook}",
                        "/api/v1/webhooks/{webhook}/replay",
                        "/api/v1/webhooks/{webhook}/secret",
                        "/api/v1/webhooks/{webhook}/deliveries",
                        "/api/v1/sql",
                        "/api/v1/events/live",
                        "/api/v1/users/me/export",
                        "/api/v1/projections",
                        "/api/v1/projections/{name}/diff",
                        "/api/v1/projections/{name}/rebuild",
                        "/api/v1/projections/{name}/progress",
                        "/api/v1/projections/{name}/switch",
                        "/api/v1/projections/{name}/undo",
                        "/api/v1/projections/{name}/dead-letters",
                        "/api/v1/projections/{name}/dead-letters/{letter}",
                        "/api/v1/projections/{name}/dead-letters/{letter}/retry",
                        "/api/v1/projections/{name}/dead-letters/{letter}/skip",
                        "/api/v1/projections/{name}/dead-letters/retry",
                        "/api/v1/projections/{name}/dead-letters/acts/{act}");
        assertThat(document.path("components").path("securitySchemes").has("bearer"))
                .isTrue();
    }

    @Test
    void it_says_how_failures_and_our_json_look() {
        var document = api.get("/api/v1/openapi.json", "").json();
        var get = document.path("paths").path("/api/v1/lobbies/{lobby}").path("get");
        var unknown = get.path("responses").path("404").path("$ref").asText();
        assertThat(document.at(unknown.substring(1)).path("content").has("application/problem+json"))
                .isTrue();
        var view = document.path("components").path("schemas").path("LobbyView").path("properties");
        assertThat(view.path("status").path("enum").toString()).isEqualTo("[\"open\",\"closed\"]");
        assertThat(view.path("host").path("type").asText())
                .as("an id is a bare string")
                .isEqualTo("string");
        assertThat(get.path("parameters").findValuesAsText("name"))
                .containsExactly("lobby", "at", "min-position", "If-None-Match");
        assertThat(get.path("parameters").get(0).path("schema").path("type").asText())
                .isEqualTo("string");
    }

    @Test
    void the_same_is_there_as_yaml() {
        var yaml = api.get("/api/v1/openapi.yaml", "");
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.response().body()).contains("openapi: 3.1");
    }
}
