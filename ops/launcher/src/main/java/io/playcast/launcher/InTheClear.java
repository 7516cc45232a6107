package io.playcast.launcher;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import io.playcast.edge.tls.Plaintext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.NonValidatingFactory;
import org.postgresql.util.PSQLException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** What this process was told that would let something leave it unencrypted, or for anybody who says that he is the engine. No sentence repeats an address: passwords stand in them. */
final class InTheClear {
    private InTheClear() {}

    /** Empty when all is well, else a sentence for each setting. */
    static List<String> of(Environment environment) {
        return Stream.of(
                        database(environment),
                        redis(environment),
                        dynamoDb(environment),
                        sqs(environment),
                        webhooks(environment),
                        s3(environment),
                        openSearch(environment),
                        cluster(environment),
                        axonServer(environment),
                        port(environment))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> database(Environment environment) {
        if (!environment.containsProperty("playcast.database.url")) {
            return Optional.of("playcast.database.url names no PostgreSQL, and engines of its own are for development");
        }
        return isVerified(environment.getProperty("spring.datasource.url", ""))
                ? Optional.empty()
                : Optional.of("playcast.database.url has to say sslmode=verify-full, or verify-ca,"
                        + " and in sslrootcert the file of an authority of your own");
    }

    private static boolean isVerified(String url) {
        var settings = Driver.parseURL(url, new Properties());
        try {
            return settings != null
                    && SslMode.of(settings).verifyCertificate()
                    && !NonValidatingFactory.class.getName().equals(PGProperty.SSL_FACTORY.getOrDefault(settings));
        } catch (PSQLException noSuchMode) {
            return false;
        }
    }

    private static Optional<String> redis(Environment environment) {
        var binder = Binder.get(environment);
        var named = new ArrayList<>(binder.bind("playcast.redis.cluster", Bindable.listOf(URI.class))
                .orElse(List.of()));
        binder.bind("playcast.redis.uri", URI.class).ifBound(named::add);
        return named.stream().allMatch(InTheClear::isVerified)
                ? Optional.empty()
                : Optional.of("playcast.redis.uri and playcast.redis.cluster have to begin with rediss://,"
                        + " and to leave verifyPeer on");
    }

    private static boolean isVerified(URI redis) {
        var address = RedisURI.create(redis.toString());
        return address.isSsl() && !address.isStartTls() && address.getVerifyMode() != SslVerifyMode.NONE;
    }

    private static Optional<String> dynamoDb(Environment environment) {
        var endpoint = environment.getProperty("playcast.dynamodb.endpoint", "");
        return endpoint.isEmpty() || endpoint.startsWith("https://")
                ? Optional.empty()
                : Optional.of(
                        "playcast.dynamodb.endpoint has to begin with https://, or to be left out for Amazon's own");
    }

    private static Optional<String> sqs(Environment environment) {
        var endpoint = environment.getProperty("playcast.sqs.endpoint", "");
        return endpoint.isEmpty() || endpoint.startsWith("https://")
                ? Optional.empty()
                : Optional.of("playcast.sqs.endpoint has to begin with https://, or to be left out for no queue");
    }

    private static Optional<String> webhooks(Environment environment) {
        return environment.getProperty("playcast.webhooks.loopback", Boolean.class, false)
                ? Optional.of("playcast.webhooks.loopback has to be false")
                : Optional.empty();
    }

    private static Optional<String> s3(Environment environment) {
        var endpoint = environment.getProperty("playcast.s3.endpoint", "");
        return endpoint.isEmpty() || endpoint.startsWith("https://")
                ? Optional.empty()
                : Optional.of("playcast.s3.endpoint has to begin with https://, or to be left out for no archive");
    }

    private static Optional<String> openSearch(Environment environment) {
        var endpoint = environment.getProperty("playcast.opensearch.endpoint", "");
        return endpoint.isEmpty() || endpoint.startsWith("https://")
                ? Optional.empty()
                : Optional.of(
                        "playcast.opensearch.endpoint has to begin with https://, or to be left out for PostgreSQL");
    }

    private static Optional<String> cluster(Environment environment) {
        return !ClusterProperties.areAskedFor(environment)
                        || !environment.getProperty(ClusterProperties.TLS, "").isBlank()
                ? Optional.empty()
                : Optional.of(ClusterProperties.TLS
                        + " has to name the SSL bundle by which nodes know each other, such as playcast-node");
    }

    private static Optional<String> axonServer(Environment environment) {
        return !environment.getProperty("axon.axonserver.enabled", Boolean.class, false)
                        || environment.getProperty("axon.axonserver.ssl-enabled", Boolean.class, false)
                ? Optional.empty()
                : Optional.of("axon.axonserver.ssl-enabled has to be true");
    }

    private static Optional<String> port(Environment environment) {
        var plaintext = Binder.get(environment)
                .bind("playcast.edge.plaintext", Plaintext.class)
                .orElse(Plaintext.OFF);
        return plaintext == Plaintext.OFF ? Optional.empty() : Optional.of("playcast.edge.plaintext has to be off");
    }
}
