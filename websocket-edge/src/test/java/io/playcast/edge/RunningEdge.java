package io.playcast.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
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
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One edge on real Jetty for all tests of this JVM, started by the first and ended with the JVM. */
final class RunningEdge {
    private static final class Once {
        private static final RunningEdge EDGE = new RunningEdge();
    }

    final int port;
    final HttpClient http;
    private final ConfigurableApplicationContext context;

    private RunningEdge() {
        try {
            var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "edge-home");
            context = SpringApplication.run(
                    EdgeOnJetty.class,
                    "--server.port=0",
                    "--playcast.home=" + home,
                    "--spring.threads.virtual.enabled=true",
                    "--spring.main.banner-mode=off");
            port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            http = JettyClient.http(home);
        } catch (IOException e) {
            throw new IllegalStateException("no home for the edge", e);
        }
    }

    static RunningEdge get() {
        return Once.EDGE;
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
        var principal = new Principal(
                user, Set.of(AccountRole.PLAYER), null, Instant.now().plusSeconds(600));
        var client = connect(reads).say(hello(bean(Tokens.class).issue(principal), device));
        if (reads) {
            client.next("welcome");
        }
        return client;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }

    static String hello(String token, DeviceId device) {
        return "{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"" + token
                + "\",\"device\":{\"kind\":\"browser\",\"id\":\"" + device.value() + "\"}}}";
    }
}
