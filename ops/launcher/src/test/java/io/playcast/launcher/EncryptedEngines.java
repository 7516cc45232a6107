package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SslOptions;
import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, Redis and DynamoDB that are spoken to by TLS only, under a certificate of this home's own authority; the first two end it themselves. */
final class EncryptedEngines implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(10);

    private final EncryptedPostgres postgres;
    private final TlsBeforeDynamoDbLocal dynamoDb;
    private final Process redis;
    private final int redisPort = RoleProcess.freePort();
    private final Path authority;

    EncryptedEngines(Path home, String database) {
        HomeBundles.of(home); // makes the authority, and the certificate of localhost
        var certificate = home.resolve("tls/server-key.pem");
        authority = home.resolve("tls/ca.pem");
        postgres = new EncryptedPostgres(database, certificate);
        dynamoDb = new TlsBeforeDynamoDbLocal(home, certificate);
        redis = redis(certificate, authority);
        try (var client = redisClient()) {
            Eventually.within(START, () -> client.connect().close());
        }
    }

    EncryptedPostgres postgres() {
        return postgres;
    }

    TlsBeforeDynamoDbLocal dynamoDb() {
        return dynamoDb;
    }

    /** What docs/production.md has an operator say. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("SPRING_SSL_BUNDLE_PEM_ENGINES_TRUSTSTORE_CERTIFICATE", "file:" + authority);
        environment.put("PLAYCAST_DATABASE_URL", postgres.url(authority));
        environment.put("PLAYCAST_DATABASE_USER", SharedEngines.postgres().user());
        environment.put("PLAYCAST_REDIS_URI", "rediss://localhost:" + redisPort);
        environment.put("PLAYCAST_REDIS_TLS", "engines");
        environment.put("PLAYCAST_DYNAMODB_ENDPOINT", dynamoDb.uri());
        environment.put("PLAYCAST_DYNAMODB_TLS", "engines");
        environment.put("AWS_ACCESS_KEY_ID", "engines");
        environment.put("AWS_SECRET_ACCESS_KEY", "engines");
        return environment;
    }

    RedisClient redisClient() {
        var client = RedisClient.create("rediss://localhost:" + redisPort);
        client.setOptions(ClientOptions.builder()
                .sslOptions(
                        SslOptions.builder().trustManager(authority.toFile()).build())
                .build());
        return client;
    }

    int redisPort() {
        return redisPort;
    }

    private Process redis(Path certificate, Path authority) {
        var command = List.of(
                "/usr/bin/redis-server",
                "--bind",
                "127.0.0.1",
                "--port",
                "0",
                "--tls-port",
                Integer.toString(redisPort),
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                certificate.toString(),
                "--tls-ca-cert-file",
                authority.toString(),
                "--tls-auth-clients",
                "no",
                "--save",
                "");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Install Debian's package redis-server", e);
        }
    }

    @Override
    public void close() {
        redis.destroyForcibly();
        dynamoDb.close();
        postgres.close();
        assertThat(redis.onExit().join().isAlive()).isFalse();
    }
}
