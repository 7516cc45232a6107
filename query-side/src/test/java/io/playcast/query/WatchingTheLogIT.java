package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.lobby.Visibility;
import io.playcast.log.LogHead;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@OnThePlatform
@Timeout(30)
class WatchingTheLogIT {
    @Autowired
    Evening evening;

    @Autowired
    Api api;

    @Autowired
    LogHead head;

    @Test
    void whoever_comes_back_has_every_event_once_those_of_the_past_and_those_that_come() throws IOException {
        long begin = head.position();
        evening.lobby(Visibility.PUBLIC);
        List<Long> seen;
        try (var first = watch("?stream=lobby:", begin)) {
            seen = new ArrayList<>(positions(first, 1));
        }

        List<Long> stored;
        try (var again = watch("?stream=lobby:", seen.getLast())) {
            evening.lobby(Visibility.PUBLIC);
            stored = stored(begin);
            seen.addAll(positions(again, stored.size() - 1));
        }

        assertThat(seen).isEqualTo(stored);
    }

    @Test
    void only_what_was_asked_for_is_shown() throws IOException {
        try (var watched = watch("?type=lobby.LobbyCreated", head.position())) {
            evening.lobby(Visibility.PUBLIC);
            evening.lobby(Visibility.PRIVATE);

            assertThat(lines(watched, "data: ", 2)).allMatch(line -> line.contains("\"type\":\"lobby.LobbyCreated\""));
        }
    }

    @Test
    void it_ends_with_the_token_and_says_so() throws IOException {
        var token = api.shortLived(AccountRole.ANALYST, Duration.ofSeconds(1));

        try (var watched = api.open("/api/v1/events/live", token)) {
            assertThat(watched.lines().filter(line -> !line.isEmpty()).toList())
                    .containsSubsequence("event: end")
                    .last()
                    .asString()
                    .contains("token.expired");
        }
    }

    @Test
    void a_name_that_is_none_is_a_problem_document() {
        var answer = api.get("/api/v1/events/live?stream=%25", AccountRole.ANALYST);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private BufferedReader watch(String query, long lastEventId) throws IOException {
        return api.open(
                "/api/v1/events/live" + query,
                api.token(AccountRole.ANALYST),
                "Last-Event-ID",
                Long.toString(lastEventId));
    }

    private List<Long> stored(long after) {
        return api.get("/api/v1/events?stream=lobby:&after=" + after, AccountRole.ANALYST)
                .response()
                .body()
                .lines()
                .map(line -> Long.parseLong(line.replaceAll("\\{\"position\":(\\d+),.*", "$1")))
                .toList();
    }

    private static List<Long> positions(BufferedReader watched, int count) throws IOException {
        return lines(watched, "data: ", count).stream()
                .map(line -> Long.parseLong(line.replaceAll("data: \\{\"position\":(\\d+),.*", "$1")))
                .toList();
    }

    private static List<String> lines(BufferedReader watched, String prefix, int count) throws IOException {
        var found = new ArrayList<String>();
        while (found.size() < count) {
            var line = watched.readLine();
            if (line.startsWith(prefix)) {
                found.add(line);
            }
        }
        return found;
    }
}
