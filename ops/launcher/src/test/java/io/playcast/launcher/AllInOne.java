package io.playcast.launcher;

import io.playcast.client.Trust;
import io.playcast.engines.SharedEngines;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform in this JVM on real engines, and an edge more; each started by the first test that needs it and ended with the JVM. */
final class AllInOne {
    private static final String SHARED = "all_in_one";

    private static final class Once {
        private static final int BUS = RoleProcess.freePort();
        private static final AllInOne PLATFORM = new AllInOne(
                newHome(),
                SHARED,
                RoleProcess.freePort(),
                Map.of("playcast.cluster.enabled", "true", "playcast.cluster.bind", "127.0.0.1[" + BUS + "]"));
    }

    private static final class OneMore {
        private static final AllInOne EDGE = Once.PLATFORM.edge();
    }

    private final int port;
    private final Path home;
    private final ConfigurableApplicationContext context;

    private AllInOne(Path home, String database, int port, Map<String, Object> more) {
        this.port = port;
        this.home = home;
        var properties = new HashMap<String, Object>(Map.of(
                "playcast.home", home.toString(),
                "server.port", Integer.toString(port),
                "playcast.role", "all",
                "playcast.database.url", SharedEngines.postgres().database(database),
                "playcast.database.user", SharedEngines.postgres().user(),
                "playcast.redis.uri", SharedEngines.redis().uri(),
                "playcast.dynamodb.endpoint", SharedEngines.dynamoDb().uri()));
        properties.put("playcast.sqs.endpoint", SharedEngines.sqs().uri());
        properties.put("playcast.webhooks.loopback", "true");
        properties.put("playcast.s3.endpoint", SharedEngines.s3().uri());
        properties.put("playcast.s3.bucket", database.replace('_', '-'));
        properties.put(
                "playcast.s3.access-key", SharedEngines.s3().credentials().accessKey());
        properties.put(
                "playcast.s3.secret-key", SharedEngines.s3().credentials().secretKey());
        // A test may say whose request it makes, and what it does is told soon.
        properties.put("playcast.proxies.trusted", "127.0.0.1");
        properties.put("playcast.security.news.window", "300ms");
        properties.putAll(more);
        context = new SpringApplicationBuilder(Launcher.class)
                .properties(properties)
                .registerShutdownHook(false)
                .run();
        SharedEngines.endFirst(context::close);
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "all-in-one");
        } catch (IOException e) {
            throw new IllegalStateException("no home for the platform", e);
        }
    }

    private AllInOne edge() {
        return new AllInOne(
                home,
                SHARED,
                RoleProcess.freePort(),
                Map.of(
                        "playcast.role",
                        "edge",
                        "playcast.accounts.issuer",
                        base().toString(),
                        "playcast.cluster.enabled",
                        "true",
                        "playcast.cluster.bind",
                        "127.0.0.1[" + RoleProcess.freePort() + "]"));
    }

    /** Another node of the same platform. */
    static AllInOne another() {
        return OneMore.EDGE;
    }

    /** One of its own, for a test that ends it. */
    static AllInOne on(int port, Map<String, Object> more) {
        return new AllInOne(newHome(), "all_in_one_" + port, port, more);
    }

    void end() {
        context.close();
    }

    static AllInOne running() {
        return Once.PLATFORM;
    }

    URI base() {
        return URI.create("https://localhost:" + port);
    }

    Trust trust() {
        return Trust.of(home.resolve("tls/ca.pem"));
    }

    Path home() {
        return home;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
