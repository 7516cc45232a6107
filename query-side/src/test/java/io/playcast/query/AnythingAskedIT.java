package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.Route;
import io.playcast.account.AccountRole;
import io.playcast.given.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a caller writes where an id, a cursor or a number belongs: an answer or a typed refusal, never a failure of ours. */
@OnThePlatform
class AnythingAskedIT {
    private static final int ASKED = 400;
    private static final List<String> PARAMETERS = List.of(
            "after",
            "limit",
            "at",
            "from",
            "to",
            "corr",
            "by",
            "depth",
            "stream",
            "type",
            "nothing",
            "region",
            "game",
            "sort",
            "visibility",
            "free-seats",
            "node",
            "live");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "200",
            "201",
            "-9223372036854775808",
            "9223372036854775807",
            "9223372036854775806",
            "99999999999999999999",
            "1e3",
            "0x10",
            " 1",
            "NaN",
            "\u0661",
            "null",
            "\u0000",
            "lobby:\u0000",
            "\ufffe",
            "\u202e",
            "\ud83c\udfb2",
            "%",
            "_",
            "lobby:%",
            "'; drop table domain_event_entry; --",
            "\\",
            "../../etc/passwd",
            "*",
            "[a-z",
            "${jndi:ldap://x}",
            "2026-01-31T20:15:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "01jz9q7r6y0000000000000000",
            "x".repeat(3_000));

    @Autowired
    Api api;

    @Test
    void is_answered_or_refused_by_name_and_never_fails() {
        long seed = 20_261_128;
        var random = new Random(seed);
        var token = api.token(AccountRole.ADMIN);
        for (int i = 0; i < ASKED; i++) {
            if (i % 80 == 0) {
                token = api.token(AccountRole.ADMIN); // each may ask a hundred times a minute
            }
            var asked = any(random);
            var answer = api.get(asked, token);
            assertThat(answer.status())
                    .as(
                            "seed %d, number %d: %s: %s",
                            seed, i, asked, answer.response().body())
                    .isIn(200, 400, 404);
            if (answer.status() == 200 && answer.header("Content-Type").equals("application/json")) {
                // What is taken away is made anew each time, and never asked for twice.
                assertThat(answer.header("ETag").isEmpty()).as(asked).isEqualTo(asked.contains("/users/me/export"));
            }
            if (answer.status() == 400 && answer.header("Content-Type").contains("json")) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                assertThat(answer.code()).isEqualTo("bad-request");
                assertThat(answer.json().path("field").asText()).as(asked).isNotEmpty();
            }
        }
    }

    private static String any(Random random) {
        var routes = List.of(Route.values()).stream()
                .filter(route ->
                        route.home() == Route.Home.QUERY_SIDE && route.method().equals("GET"))
                .filter(Route::needsToken)
                .toList();
        var path = routes.get(random.nextInt(routes.size())).path();
        while (path.contains("{")) {
            var id = random.nextInt(3) == 0 ? value(random).replace("%2F", "x") : Ids.next();
            path = path.replaceFirst("\\{\\w+}", id.isEmpty() ? "x" : id);
        }
        var query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(PARAMETERS.get(random.nextInt(PARAMETERS.size())))
                    .append('=')
                    .append(value(random));
        }
        return path + query;
    }

    private static String value(Random random) {
        return URLEncoder.encode(VALUES.get(random.nextInt(VALUES.size())), StandardCharsets.UTF_8);
    }
}
