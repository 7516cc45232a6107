package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each route of the edge with each role, and with none, over HTTPS. That an admin may drain it, EmptyingAnEdgeIT shows on an edge of its own. */
class WhoMayUseTheEdgesRoutesIT {
    private final RunningEdge edge = RunningEdge.get();

    @Test
    void each_route_is_open_to_its_roles_and_to_no_other() throws Exception {
        for (var route : routes().filter(Route::needsToken).toList()) {
            assertThat(status(route, null)).as(route + " without a token").isEqualTo(401);
            for (var role : AccountRole.values()) {
                var allowed = route.roles().contains(role);
                if (allowed && route == Route.DRAIN_EDGE) {
                    continue;
                }
                var status = status(route, edge.token(ANN, role));
                assertThat(status).as(route + " " + role).isNotEqualTo(401);
                assertThat(status == 403).as(route + " " + role).isEqualTo(!allowed);
            }
        }
    }

    @Test
    void what_is_dangerous_asks_for_a_second_factor_of_the_last_minutes() throws Exception {
        for (var route : routes().filter(Route::needsFreshFactor).toList()) {
            for (var secondFactor : Arrays.asList(null, Instant.now().minusSeconds(301))) {
                var answer = answer(route, edge.token(ANN, AccountRole.ADMIN, secondFactor));
                assertThat(answer.statusCode()).as(route.name()).isEqualTo(401);
                assertThat(answer.body()).contains("access.step-up");
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .contains("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
            }
        }
    }

    @Test
    void what_needs_no_token_is_reached_without_one() throws Exception {
        for (var route : routes().filter(route -> !route.needsToken()).toList()) {
            assertThat(status(route, null)).as(route.name()).isNotIn(401, 403, 404);
        }
    }

    @Test
    void every_handler_of_the_api_has_a_row_and_every_row_a_handler() {
        var handled = edge.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(Route.API));
        assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(routes().map(Route::path).toList());
    }

    private static Stream<Route> routes() {
        return Stream.of(Route.values()).filter(route -> route.home() == Route.Home.EDGE);
    }

    private int status(Route route, String token) throws Exception {
        return answer(route, token).statusCode();
    }

    private HttpResponse<String> answer(Route route, String token) throws Exception {
        var request = edge.request(route.path().replace("{user}", BEN.value()).replace("{role}", "analyst"))
                .header("Content-Type", "application/json")
                .method(
                        route.method(),
                        route.method().equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return edge.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
