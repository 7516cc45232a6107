package io.playcast.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.playcast.id.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Does for the SDK's situations what no client can: gives out tokens, lays wires and cuts them; told over HTTP, by Node or a page.
 *
 * <p>{@code token?name=&user=&seconds=} answers a token, {@code wire} the port of a new one, {@code wire/PORT/cut|mend|deafen} nothing.
 */
final class Stagehand implements AutoCloseable {
    private final RunningPlatform platform;
    private final HttpServer server;
    private final Map<String, CuttableWire> wires = new ConcurrentHashMap<>();

    Stagehand(RunningPlatform platform) throws IOException {
        this.platform = platform;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> answer(exchange, token(fields(exchange.getRequestURI()))));
        server.createContext(
                "/wire",
                exchange -> answer(exchange, wire(exchange.getRequestURI().getPath())));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token(Map<String, String> asked) {
        return platform.token(
                new UserId(asked.get("user")),
                asked.get("name"),
                Duration.ofSeconds(Long.parseLong(asked.get("seconds"))));
    }

    private String wire(String path) {
        var words = path.split("/");
        if (words.length == 2) {
            var laid = new CuttableWire(platform.base.getPort());
            wires.put(Integer.toString(laid.port()), laid);
            return Integer.toString(laid.port());
        }
        var wire = wires.get(words[2]);
        switch (words[3]) {
            case "cut" -> wire.cut();
            case "mend" -> wire.mend();
            case "deafen" -> wire.deafen();
            default -> throw new IllegalArgumentException(path);
        }
        return "";
    }

    /** A page of another origin reads it, too. */
    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> fields(URI asked) {
        return Arrays.stream(asked.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        for (var wire : wires.values()) {
            wire.close();
        }
    }
}
