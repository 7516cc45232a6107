package io.playcast.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.account.Tokens;
import io.playcast.edge.redis.PubSub;
import io.playcast.edge.socket.Connections;
import io.playcast.feed.Channels;
import io.playcast.feed.FeedFrame;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.twin.InMemoryHistory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One edge on real Jetty for all tests of this JVM, started by the first and ended with the JVM, and others beside it. */
final class RunningEdge implements AutoCloseable {
    private static final class Once {
        private static final Path HOME = home();
        private static final ConfigurableApplicationContext TWINS = new SpringApplicationBuilder(Twins.class)
                .web(WebApplicationType.NONE)
                .run("--spring.main.banner-mode=off");
        private static final RunningEdge EDGE = new RunningEdge();
    }

    private static final class OnceMore {
        private static final RunningEdge EDGE = new RunningEdge();
    }

    final int port;
    final HttpClient http;
    private final ConfigurableApplicationContext context;

    private RunningEdge(String... settings) {
        try {
            context = new SpringApplicationBuilder(EdgeOnJetty.class)
                    .parent(Once.TWINS)
                    .run(Stream.concat(
                                    Stream.of(settings),
                                    Stream.of(
                                            "--server.port=0",
                                            "--playcast.home=" + Once.HOME,
                                            "--playcast.drain.notice=200ms",
                                            "--playcast.drain.spread=300ms",
                                            "--spring.threads.virtual.enabled=true",
                                            "--spring.servlet.multipart.enabled=false",
                                            "--spring.main.banner-mode=off"))
                            .toArray(String[]::new));
            port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            http = JettyClient.http(Once.HOME);
        } catch (IOException e) {
            throw new IllegalStateException("no home for the edge", e);
        }
    }

    static RunningEdge get() {
        return Once.EDGE;
    }

    /** Another node of the same platform: the same keys, the same store, the same Redis. */
    static RunningEdge second() {
        return OnceMore.EDGE;
    }

    /** One more, for a test that ends it. @param settings each as {@code --key=value} */
    static RunningEdge another(String... settings) {
        return new RunningEdge(settings);
    }

    /** Where all of them keep their keys and certificates. */
    static Path state() {
        return Once.HOME;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "edge-home");
        } catch (IOException e) {
            throw new IllegalStateException("no home for the edge", e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    double refusals(String code) {
        return bean(MeterRegistry.class)
                .counter("playcast.refusals", "code", code)
                .count();
    }

    /** It is in the store; the feed has not brought it. */
    void stored(Object event) {
        bean(InMemoryHistory.class).append(EdgeUnderTest.streamOf(event), event);
    }

    void happened(Object event) {
        var stored = bean(InMemoryHistory.class).append(EdgeUnderTest.streamOf(event), event);
        publish(stored.stream(), FeedFrame.of(stored, "corr"));
    }

    void publish(String stream, FeedFrame frame) {
        bean(PubSub.class)
                .publish(Channels.of(stream), frame.encode())
                .toCompletableFuture()
                .join();
    }

    /** How many sockets are subscribed to the lobby. */
    long following(LobbyId lobby) {
        return bean(Connections.class).all().stream()
                .filter(connection -> connection.streams().contains(lobby.toString()))
                .count();
    }

    JettyClient connect(boolean reads) {
        return JettyClient.connect(http, port, reads);
    }

    JettyClient greeted(UserId user, DeviceId device, boolean reads) {
        var client = connect(reads).say(hello(token(user, AccountRole.PLAYER), device));
        if (reads) {
            client.next("welcome");
        }
        return client;
    }

    /** A capture agent. */
    JettyClient agent(UserId owner, DeviceId device) {
        var client = connect(true)
                .say(hello(token(owner, AccountRole.PLAYER), device).replace("browser", "agent"));
        client.next("welcome");
        return client;
    }

    String token(UserId user, AccountRole role) {
        return token(user, role, Instant.now());
    }

    /** @param secondFactor when it was shown, null for never */
    String token(UserId user, AccountRole role, @Nullable Instant secondFactor) {
        var until = Instant.now().plusSeconds(600);
        return bean(Tokens.class).issue(new Principal(user, Set.of(role), null, until, new Proof(null, secondFactor)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }

    static String hello(String token, DeviceId device) {
        return "{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"" + token
                + "\",\"device\":{\"kind\":\"browser\",\"id\":\"" + device.value() + "\"}}}";
    }

    @Override
    public void close() {
        context.close();
    }
}
