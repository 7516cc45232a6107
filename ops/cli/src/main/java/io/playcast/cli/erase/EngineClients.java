package io.playcast.cli.erase;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.bucket.Bucket;
import io.playcast.cli.Refusal;
import io.playcast.engines.S3Credentials;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of engines that the environment names, in the variables the platform itself is started with: it says whom to trust, too. */
public record EngineClients(Map<String, String> environment) {
    AbstractRedisClient redis() {
        var cluster = environment.getOrDefault("PLAYCAST_REDIS_CLUSTER", "");
        if (cluster.isBlank()) {
            var client = RedisClient.create(named("PLAYCAST_REDIS_URI"));
            client.setOptions(redisOptions(ClientOptions.builder()).build());
            return client;
        }
        var client = RedisClusterClient.create(Stream.of(cluster.split(","))
                .map(String::strip)
                .map(RedisURI::create)
                .toList());
        client.setOptions(((ClusterClientOptions.Builder) redisOptions(ClusterClientOptions.builder())).build());
        return client;
    }

    private ClientOptions.Builder redisOptions(ClientOptions.Builder options) {
        trusted("PLAYCAST_REDIS_TLS")
                .ifPresent(authority -> options.sslOptions(
                        SslOptions.builder().trustManager(authority).build()));
        return options;
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb(Optional.ofNullable(environment.get("PLAYCAST_DYNAMODB_ENDPOINT")));
    }

    /** What is not encrypted is DynamoDB Local, which takes any credentials. */
    DynamoDbClient dynamoDb(Optional<String> endpoint) {
        var builder = DynamoDbClient.builder()
                .region(Region.of(environment.getOrDefault("PLAYCAST_DYNAMODB_REGION", "eu-west-1")));
        endpoint.map(URI::create).ifPresent(builder::endpointOverride);
        trusted("PLAYCAST_DYNAMODB_TLS")
                .ifPresent(authority -> builder.httpClient(Apache5HttpClient.builder()
                        .tlsTrustManagersProvider(authority::getTrustManagers)
                        .build()));
        boolean plain = endpoint.filter(uri -> uri.startsWith("http://")).isPresent();
        return builder.credentialsProvider(
                        plain
                                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))
                                : DefaultCredentialsProvider.builder().build())
                .build();
    }

    /** The bucket of the archive, where the environment names an S3. */
    public Optional<Bucket> bucket() {
        return Optional.ofNullable(environment.get("PLAYCAST_S3_ENDPOINT"))
                .filter(endpoint -> !endpoint.isBlank())
                .map(endpoint -> {
                    var access = environment.get("PLAYCAST_S3_ACCESSKEY");
                    var secret = environment.get("PLAYCAST_S3_SECRETKEY");
                    return bucket(
                            endpoint,
                            access == null || secret == null
                                    ? DefaultCredentialsProvider.builder().build()
                                    : StaticCredentialsProvider.create(AwsBasicCredentials.create(access, secret)));
                });
    }

    /** The bucket in an S3 of one's own. */
    public Bucket bucket(String endpoint, S3Credentials own) {
        return bucket(
                endpoint,
                StaticCredentialsProvider.create(AwsBasicCredentials.create(own.accessKey(), own.secretKey())));
    }

    private Bucket bucket(String endpoint, AwsCredentialsProvider credentials) {
        var builder = S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.of(environment.getOrDefault("PLAYCAST_S3_REGION", "eu-west-1")))
                .forcePathStyle(true)
                .credentialsProvider(credentials);
        trusted("PLAYCAST_S3_TLS")
                .ifPresent(authority -> builder.httpClient(Apache5HttpClient.builder()
                        .tlsTrustManagersProvider(authority::getTrustManagers)
                        .build()));
        return new Bucket(
                builder.build(),
                environment.getOrDefault("PLAYCAST_S3_BUCKET", "playcast"),
                new Remote("s3", Patience.USUAL, AwsFaults::of, new SimpleMeterRegistry()));
    }

    /** The authorities of the PEM bundle that this variable names, if it is set. */
    private Optional<TrustManagerFactory> trusted(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(bundle -> !bundle.isBlank())
                .map(bundle -> named("SPRING_SSL_BUNDLE_PEM_"
                        + bundle.replace("-", "").toUpperCase(Locale.ROOT) + "_TRUSTSTORE_CERTIFICATE"))
                .map(file -> authorities(Path.of(file.replaceFirst("^file:(//)?", ""))));
    }

    private static TrustManagerFactory authorities(Path pem) {
        try (InputStream file = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory;
        } catch (IOException | GeneralSecurityException problem) {
            throw Refusal.failed("No authority can be read from " + pem + ": " + problem.getMessage());
        }
    }

    private String named(String variable) {
        var value = environment.get(variable);
        if (value == null) {
            throw Refusal.missing("PLAYCAST_DATABASE_URL names a database; " + variable + " has to name the rest.");
        }
        return value;
    }
}
