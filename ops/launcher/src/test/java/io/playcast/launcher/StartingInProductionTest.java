package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the profile production lets start, setting by setting. */
class StartingInProductionTest {
    private static final Map<String, String> GOOD = Map.of(
            "playcast.database.url",
            "jdbc:postgresql://db.internal/playcast?sslmode=verify-full&sslrootcert=/etc/playcast/engines.pem",
            "spring.datasource.url",
            "${playcast.database.url}",
            "playcast.redis.uri",
            "rediss://redis.internal:6380",
            "playcast.dynamodb.endpoint",
            "https://dynamodb.internal:8000",
            "playcast.cluster.enabled",
            "true",
            "playcast.cluster.tls",
            "playcast-node");

    @Test
    void with_every_engine_by_tls_and_verified_it_starts() {
        assertThat(wrong(Map.of())).isEmpty();
    }

    @Test
    void amazons_own_dynamodb_needs_no_endpoint() {
        assertThat(wrong(Map.of("playcast.dynamodb.endpoint", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=verify-ca", "ssl=true", "sslmode=verify-full&sslrootcert=/ca.pem"})
    void a_database_that_is_verified_is_let_through(String settings) {
        assertThat(wrong(Map.of("playcast.database.url", "jdbc:postgresql://db.internal/playcast?" + settings)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sslmode=disable",
                "sslmode=allow",
                "sslmode=prefer",
                "sslmode=require",
                "sslmode=nonsense",
                "sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory"
            })
    void a_database_that_may_be_in_the_clear_or_anybodys_is_refused(String settings) {
        var url = "jdbc:postgresql://db.internal/playcast?password=of-the-database&" + settings;

        assertThat(wrong(Map.of("playcast.database.url", url)))
                .contains("playcast.database.url has to say sslmode=verify-full")
                .doesNotContain("of-the-database");
    }

    @ParameterizedTest
    @CsvSource({
        "playcast.redis.uri, redis://redis.internal, rediss://",
        "playcast.redis.uri, redis+tls://redis.internal, rediss://",
        "playcast.redis.uri, rediss://redis.internal?verifyPeer=NONE, verifyPeer",
        "playcast.redis.cluster[1], redis://two.internal, rediss://",
        "playcast.dynamodb.endpoint, http://dynamodb.internal:8000, https://",
        "playcast.sqs.endpoint, http://sqs.internal:9324, playcast.sqs.endpoint has to begin with https://",
        "playcast.webhooks.loopback, true, playcast.webhooks.loopback has to be false",
        "playcast.s3.endpoint, http://s3.internal:9000, playcast.s3.endpoint has to begin with https://",
        "playcast.cluster.tls, '', playcast.cluster.tls has to name the SSL bundle",
        "playcast.edge.plaintext, loopback, playcast.edge.plaintext has to be off",
        "axon.axonserver.enabled, true, axon.axonserver.ssl-enabled"
    })
    void each_other_way_in_the_clear_is_refused(String setting, String value, String sentence) {
        var settings = new HashMap<>(Map.of(setting, value));
        settings.putIfAbsent("playcast.redis.cluster[0]", "rediss://one.internal");

        assertThat(wrong(settings)).contains("sends nothing in the clear", sentence);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(wrong(Map.of(
                        "playcast.redis.uri",
                        "redis://redis.internal",
                        "playcast.dynamodb.endpoint",
                        "http://dynamodb")))
                .contains("rediss://", "https://");
    }

    @Test
    void it_starts_no_engines_of_its_own() {
        assertThatIllegalStateException()
                .isThrownBy(() -> started(Map.of(), "production"))
                .withMessageContaining("playcast.database.url names no PostgreSQL");
    }

    @Test
    void without_the_profile_nobody_asks() {
        assertThatCode(() -> started(Map.of("playcast.redis.uri", "redis://127.0.0.1"), "development"))
                .doesNotThrowAnyException();
    }

    /** The sentence of the refusal, empty when there is none. */
    private static String wrong(Map<String, String> otherwise) {
        var settings = new HashMap<>(GOOD);
        settings.putAll(otherwise);
        try {
            started(settings, "production");
            return "";
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }

    private static void started(Map<String, String> settings, String profile) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        environment.setActiveProfiles(profile);
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new NothingInTheClear().initialize(context);
        }
    }
}
