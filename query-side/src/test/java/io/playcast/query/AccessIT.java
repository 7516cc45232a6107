package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.given.Ids;
import io.playcast.id.UserId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@OnThePlatform
class AccessIT {
    @Autowired
    Api api;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @MethodSource("routes")
    void each_route_is_open_to_its_roles_and_to_no_other(Route route) {
        var path = route.path().replace("{name}", "none").replaceAll("\\{\\w+}", Ids.next());
        for (var role : AccountRole.values()) {
            var status = api.send(route.method(), path, api.token(role)).status();
            var allowed = !route.needsToken() || route.roles().contains(role);
            assertThat(status == 403).as(role + " on " + route).isEqualTo(!allowed);
            assertThat(status).isNotEqualTo(401);
        }
        assertThat(api.send(route.method(), path, "").status() == 401)
                .as("without a token")
                .isEqualTo(route.needsToken());
    }

    @Test
    void what_is_dangerous_asks_for_a_second_factor_of_the_last_minutes() {
        var rebuild = "/api/v1/projections/none/rebuild";
        var stale = api.token(
                new UserId(Ids.next()), AccountRole.ADMIN, Instant.now().minusSeconds(301));

        var answer = api.send("POST", rebuild, stale);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("access.step-up");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
        assertThat(api.send("POST", rebuild, api.token(AccountRole.ADMIN)).status())
                .isEqualTo(404);
    }

    @Test
    void every_handler_of_the_api_has_a_row_and_every_row_a_handler() {
        var handled = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(Route.API));
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(routes().map(Route::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "..", "eyJhbGciOiJub25lIn0.e30."})
    void a_token_that_is_none_is_refused(String token) {
        var answer = api.get("/api/v1/lobbies", token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token.refused");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_token_that_is_altered_or_expired_is_refused() {
        var good = api.token(AccountRole.ADMIN);
        var other = (good.charAt(0) == 'e' ? 'f' : 'e') + good.substring(1);
        assertThat(api.get("/api/v1/lobbies", good).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/lobbies", other).status()).isEqualTo(401);
        assertThat(api.get("/api/v1/lobbies", api.expired()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events;x=1",
                "/api/v1;x/events",
                "/api/v1/%65vents",
                "/%61pi/v1/events",
                "//api/v1/events",
                "/api//v1/events",
                "/api/v1/./events",
                "/api/v1/lobbies/../events",
                "/api/v1/events/",
                "/API/v1/events"
            })
    void no_other_spelling_of_a_path_gets_around_the_token(String path) {
        var answer = api.get(path, "");
        assertThat(answer.status()).as(answer.response().body()).isIn(400, 401, 404);
        if (answer.status() != 400) { // what the container itself refuses comes in its own words
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    private static Stream<Route> routes() {
        return Stream.of(Route.values()).filter(route -> route.home() == Route.Home.QUERY_SIDE);
    }
}
