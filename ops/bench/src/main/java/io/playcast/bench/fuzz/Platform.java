package io.playcast.bench.fuzz;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.engines.SharedEngines;
import io.playcast.id.UserId;
import io.playcast.launcher.Launcher;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.socket.WebSocketHandler;

/** The whole product in this JVM, on real engines, so that a wrong frame may go as deep as it can. */
final class Platform implements AutoCloseable {
    private static final int LIFE_S = 900;

    private final ConfigurableApplicationContext context;

    private Platform(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Without a limit on messages: how many are too many has tests of its own. */
    static Platform start(Path home) {
        Map<String, Object> properties = Map.of(
                "playcast.home", home.toString(),
                "server.port", "0",
                "playcast.role", "all",
                "playcast.database.url", SharedEngines.postgres().database("fuzz"),
                "playcast.database.user", SharedEngines.postgres().user(),
                "playcast.redis.uri", SharedEngines.redis().uri(),
                "playcast.dynamodb.endpoint", SharedEngines.dynamoDb().uri(),
                "playcast.edge.plaintext", "loopback",
                "playcast.edge.messages-per-minute", "100000000");
        var application = new SpringApplication(Launcher.class);
        application.setDefaultProperties(properties);
        return new Platform(application.run(
                "--logging.level.root=warn",
                "--logging.level.io.playcast=warn",
                "--playcast.limits.per-user=1000000000",
                "--playcast.limits.per-address=1000000000",
                "--playcast.limits.failures=1000000"));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    WebSocketHandler edge() {
        return context.getBean("edgeSocket", WebSocketHandler.class);
    }

    /** A hello that is believed. @param user a ULID */
    String hello(String user) {
        var principal = new Principal(
                new UserId(user),
                Set.of(AccountRole.PLAYER),
                null,
                Instant.now().plusSeconds(LIFE_S));
        return "{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\""
                + context.getBean(Tokens.class).issue(principal)
                + "\",\"device\":{\"kind\":\"browser\",\"id\":\"" + user + "\"}}}";
    }

    double refusals() {
        return meters().find("playcast.refusals").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double connections() {
        return meters().get("playcast.connections").gauge().value();
    }

    private MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
