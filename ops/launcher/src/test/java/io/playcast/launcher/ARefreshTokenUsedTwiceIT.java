package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import io.playcast.account.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ARefreshTokenUsedTwiceIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static int next;

    private final AllInOne platform = AllInOne.running();
    private final Browser browser = new Browser(platform);
    private JsonNode first;

    @BeforeEach
    void somebody_is_signed_in() {
        browser.say(
                "/account/api/register",
                Map.of("login", "bea" + next++, "password", "correct horse battery", "name", "Bea"));
        first = browser.tokens();
    }

    @AfterEach
    void the_browser_is_closed() {
        browser.close();
    }

    @Test
    void each_is_good_for_one_use_and_leads_to_the_next() {
        var second = refreshed(first);
        var third = refreshed(second);

        assertThat(Stream.of(first, second, third).map(ARefreshTokenUsedTwiceIT::refreshToken))
                .doesNotHaveDuplicates();
        assertThat(believed(third)).isTrue();
    }

    @Test
    void one_that_comes_again_ends_the_family_and_every_token_of_it() {
        var second = refreshed(first);
        assertThat(believed(second)).isTrue();

        var thief = browser.refresh("playcast-web", refreshToken(first));

        assertThat(thief.json().path("error").asText()).isEqualTo("invalid_grant");
        var owner = browser.refresh("playcast-web", refreshToken(second));
        assertThat(owner.json().path("error").asText()).isEqualTo("invalid_grant");
        Eventually.within(TWO_SECONDS, () -> {
            assertThat(believed(first)).isFalse();
            assertThat(believed(second)).isFalse();
        });
    }

    @Test
    void of_many_who_use_one_at_the_same_moment_none_has_a_family_that_lives_on() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Browser.Answer> use = () -> browser.refresh("playcast-web", refreshToken(first));
            var answers = crowd
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> use).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            var given =
                    answers.stream().filter(answer -> answer.status() == 200).toList();
            assertThat(given).hasSizeLessThanOrEqualTo(1);
            assertThat(given)
                    .allSatisfy(one -> assertThat(browser.refresh("playcast-web", refreshToken(one.json()))
                                    .status())
                            .isEqualTo(400));
        }
    }

    @Test
    void the_token_of_another_client_is_no_token() {
        assertThat(browser.refresh("playcast-agent", refreshToken(first)).status())
                .isEqualTo(400);
        assertThat(browser.refresh("playcast-web", refreshToken(first)).status())
                .isEqualTo(200);
    }

    @Test
    void one_that_was_given_back_leads_to_no_other_and_giving_it_back_again_does_no_harm() {
        var given = Map.of("client_id", "playcast-web", "token", refreshToken(first));

        assertThat(browser.form("/oauth2/revoke", given).status()).isEqualTo(200);

        assertThat(browser.refresh("playcast-web", refreshToken(first))
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(browser.form("/oauth2/revoke", given).status()).isEqualTo(200);
        assertThat(browser.form("/oauth2/revoke", Map.of("client_id", "playcast-web", "token", "none"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_tables_hold_no_token_that_could_be_used() {
        refreshed(first);

        var rows = JdbcClient.create(platform.bean(DataSource.class))
                .sql("select row_to_json(a)::text from accounts.oauth2_authorization a")
                .query(String.class)
                .list();

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(refreshToken(first)));
        assertThat(String.join("", rows))
                .doesNotContain(first.path("access_token").asText())
                .doesNotContain("127.0.0.1");
    }

    private JsonNode refreshed(JsonNode tokens) {
        var answer = browser.refresh("playcast-web", refreshToken(tokens));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private boolean believed(JsonNode tokens) {
        try {
            platform.bean(Tokens.class).verify(tokens.path("access_token").asText());
            return true;
        } catch (Rejected _) {
            return false;
        }
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refresh_token").asText();
    }
}
