package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.Route;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                .containsExactlyInAnyOrderElementsOf(Stream.of(Route.values())
                        .filter(route -> route.home() == Route.Home.QUERY_SIDE && route.needsToken())
                        .map(Route::path)
                        .collect(Collectors.toSet()));
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
