package io.playcast.capture.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.playcast.capture.HostMedia;
import io.playcast.capture.send.PeerEvents;
import io.playcast.capture.send.PeerState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Signalling inside the test: serves the viewer page and carries its messages to the agent's media, and back. */
public final class ViewerPages implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HostMedia media;
    private final HttpServer server;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    /** What the page of one viewer was told, and said last. */
    private static final class Seat {
        final LinkedBlockingQueue<ObjectNode> orders = new LinkedBlockingQueue<>();
        volatile JsonNode report = JsonNodeFactory.instance.objectNode();
        volatile int epoch;
        volatile PeerState state;
    }

    public ViewerPages(HostMedia media) throws IOException {
        this.media = media;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    public String url(String id) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/viewer.html?id=" + id;
    }

    /** The agent offers to this viewer; again, when it was connected before. */
    public void connect(String id) {
        Seat seat = seats.computeIfAbsent(id, _ -> new Seat());
        int epoch = ++seat.epoch;
        seat.state = null;
        seat.report = JsonNodeFactory.instance.objectNode();
        media.addViewer(id, new ToPage(seat, epoch));
    }

    private record ToPage(Seat seat, int epoch) implements PeerEvents {
        @Override
        public void onOffer(String sdp) {
            seat.orders.add(order("offer").put("sdp", sdp).put("epoch", epoch));
        }

        @Override
        public void onLocalCandidate(int mline, String candidate) {
            seat.orders.add(order("candidate").put("mline", mline).put("candidate", candidate));
        }

        @Override
        public void onState(PeerState state) {
            if (seat.epoch == epoch) seat.state = state;
        }

        @Override
        public void onInput(String json) {
            // handled by the media's own desk
        }
    }

    public void send(String id, String text) {
        seats.get(id).orders.add(order("send").put("text", text));
    }

    /** The page ends the connection by itself. */
    public void pageCloses(String id) {
        seats.get(id).orders.add(order("close"));
    }

    public JsonNode report(String id) {
        return seats.get(id).report;
    }

    public PeerState state(String id) {
        return seats.get(id).state;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static ObjectNode order(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/viewer.html")) page(exchange);
            else answer(exchange, said(exchange, path));
        }
    }

    private String said(HttpExchange exchange, String path) throws IOException {
        String id = parameter(exchange, "id");
        Seat seat = seats.computeIfAbsent(id, _ -> new Seat());
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean present = parameter(exchange, "epoch").equals(String.valueOf(seat.epoch));
        switch (path) {
            case "/report" -> {
                if (present) seat.report = body; // what an older connection saw says nothing about the present one
            }
            case "/answer" ->
                media.viewer(id)
                        .filter(_ -> present)
                        .ifPresent(peer -> peer.answer(body.get("sdp").asText()));
            case "/candidate" ->
                media.viewer(id)
                        .filter(_ -> present)
                        .ifPresent(it -> it.remoteCandidate(
                                body.get("mline").asInt(), body.get("candidate").asText()));
            default -> System.err.println("page " + id + ": " + body);
        }
        List<ObjectNode> orders = new java.util.ArrayList<>();
        if (path.equals("/report")) seat.orders.drainTo(orders);
        return JSON.writeValueAsString(orders);
    }

    private static String parameter(HttpExchange exchange, String name) {
        for (String part : exchange.getRequestURI().getQuery().split("&")) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static void page(HttpExchange exchange) throws IOException {
        try (var page = Objects.requireNonNull(ViewerPages.class.getResourceAsStream("/page/viewer.html"))) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            page.transferTo(exchange.getResponseBody());
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
