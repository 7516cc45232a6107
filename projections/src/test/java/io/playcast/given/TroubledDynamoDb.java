package io.playcast.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.playcast.engines.SharedEngines;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real DynamoDB Local and simulates what the service in the cloud does on a bad day, by a seed: it says that this is
 * too much, breaks before or after it did what it was asked, or leaves items out of a batch. It can be killed and started again on its port. */
public final class TroubledDynamoDb implements AutoCloseable {
    private static final List<String> TROUBLES = List.of(
            "400 com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
            "400 com.amazon.coral.availability#ThrottlingException",
            "500 com.amazonaws.dynamodb.v20120810#InternalServerError");
    private static final String TARGET = "X-Amz-Target";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI real = URI.create(SharedEngines.dynamoDb().uri());
    private final Random chance;
    private final double share;
    private final AtomicInteger troubles = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private HttpServer server;

    /** @param share of the calls that go wrong, 0 to 1 */
    public TroubledDynamoDb(long seed, double share) {
        this.chance = new Random(seed);
        this.share = share;
        this.server = started(0);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Calls that were answered by a failure. */
    public int troubles() {
        return troubles.get();
    }

    /** Items that were not taken from a batch. */
    public int leftOut() {
        return leftOut.get();
    }

    public void kill() {
        server.stop(0);
    }

    public void startAgain() {
        server = started(server.getAddress().getPort());
    }

    @Override
    public void close() {
        kill();
        client.close();
    }

    private HttpServer started(int port) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext("/", this::handle);
            made.start();
            return made;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (chance.nextDouble() < share) {
                troubles.incrementAndGet();
                var trouble = TROUBLES.get(chance.nextInt(TROUBLES.size())).split(" ");
                if (trouble[0].equals("500") && chance.nextBoolean()) {
                    send(exchange, body); // done, and the answer is lost
                }
                answer(exchange, Integer.parseInt(trouble[0]), "{\"__type\":\"" + trouble[1] + "\"}");
            } else if (exchange.getRequestHeaders().getFirst(TARGET).endsWith(".BatchWriteItem")) {
                partOf(exchange, body);
            } else {
                pass(exchange, body);
            }
        }
    }

    /** Some of the items, the last at least once in a while, are given back untouched. */
    private void partOf(HttpExchange exchange, byte[] body) throws IOException {
        var request = (ObjectNode) Json.stored().readTree(body);
        var items = request.path("RequestItems").properties().iterator().next();
        var left = Json.stored().createArrayNode();
        var taken = Json.stored().createArrayNode();
        items.getValue().forEach(item -> (taken.size() > 0 && chance.nextDouble() < share ? left : taken).add(item));
        if (left.isEmpty()) {
            pass(exchange, body);
            return;
        }
        ((ObjectNode) request.path("RequestItems")).set(items.getKey(), taken);
        var answer =
                (ObjectNode) Json.stored().readTree(real(exchange, Json.stored().writeValueAsBytes(request)));
        answer.putObject("UnprocessedItems").set(items.getKey(), left);
        leftOut.addAndGet(left.size());
        answer(exchange, 200, answer.toString());
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException {
        var answer = send(exchange, body);
        answer(exchange, answer.statusCode(), answer.body());
    }

    private String real(HttpExchange exchange, byte[] body) throws IOException {
        return send(exchange, body).body();
    }

    private java.net.http.HttpResponse<String> send(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(real)
                .header(TARGET, exchange.getRequestHeaders().getFirst(TARGET))
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IOException(problem);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
