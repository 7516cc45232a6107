package io.playcast.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.fuzz.WrongText;
import io.playcast.twin.SomeIds;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever bytes are posted to a route of the edge, with a token or without: an answer or a problem with a code, never a failure of ours. */
class AnyBodyPostedIT {
    private static final long SEED = Long.getLong("playcast.fuzz.seed", 20_261_128L);
    private static final int POSTED = 1_500;
    private static final int LONGEST = 64 * 1024;
    /** Guests are admitted by a code only, which nobody guesses here; an erasure takes no body and needs an admin. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 404, 413, 415);

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "*/*",
            "nonsense");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "9007199254740993",
            "[]",
            "{}",
            "[[[[1]]]]",
            "\"\"",
            "\" \"",
            "\"Ann\"",
            "\"ABC234\"",
            "\"abc-234\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202eAnn\"",
            "\"01JDA0000000000000000000AN\"",
            "\"zzzzzzzzzzzzzzzzzzzzzzzzzz\"",
            "\"" + "x".repeat(2_000) + "\"",
            "\"" + "\ud83c\udfb2".repeat(300) + "\"");

    private static RunningEdge edge;
    private static HttpClient http;

    /** From an address of its own: wrong guesses are counted over all nodes, and other tests guess, too. */
    @BeforeAll
    static void given_an_edge_where_one_may_guess_wrong_for_long() throws Exception {
        edge = RunningEdge.another("--playcast.limits.failures=1000000");
        http = HttpClient.newBuilder()
                .sslContext(edge.http.sslContext())
                .localAddress(InetAddress.getByName("127.0.0.2"))
                .build();
    }

    @AfterAll
    static void down() {
        http.close();
        edge.close();
    }

    @Test
    void is_refused_by_name_and_never_fails() throws Exception {
        var random = new Random(SEED);
        var text = new WrongText(random);
        var json = new ObjectMapper();
        for (int i = 0; i < POSTED; i++) {
            var body = body(random, text);
            var answer = post(
                    random.nextInt(5) == 0 ? "/api/v1/accounts/" + id(random) + "/erasure" : "/api/v1/guests",
                    TYPES.get(random.nextInt(TYPES.size())),
                    body);

            assertThat(answer.statusCode())
                    .as("seed %d, number %d: %s: %s", SEED, i, new String(body, StandardCharsets.UTF_8), answer.body())
                    .isIn(REFUSED);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("number %d: %d %s", i, answer.statusCode(), answer.body())
                    .contains("application/problem+json");
            assertThat(json.readTree(answer.body()).path("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(answer.body()).doesNotContain("Exception", "io.playcast", "org.");
        }
    }

    @Test
    void is_not_even_read_when_it_says_that_it_is_too_long() throws Exception {
        var asking = edge.request("/api/v1/guests")
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[LONGEST + 1]));

        var answer = http.send(asking.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body.too-long\"");
        assertThat(answer.headers().firstValue("Connection"))
                .as("whoever was not heard to the end is told that the connection ends")
                .contains("close");
    }

    @Test
    void is_cut_off_when_it_is_too_long_and_does_not_say_so() throws Exception {
        var name = "{\"name\":\"" + "x".repeat(4 * LONGEST) + "\"}";
        var request = edge.request("/api/v1/guests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8))));

        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private static HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        var request = edge.request(path)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + (path.endsWith("erasure") ? "nonsense" : ""))
                .POST(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(Random random, WrongText text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.next().getBytes(StandardCharsets.UTF_8);
            case 1 -> object(random).getBytes(StandardCharsets.UTF_16);
            case 2 -> bytes(random);
            case 3 -> cut(random, object(random).getBytes(StandardCharsets.UTF_8));
            default -> object(random).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The fields that are read, each maybe twice, with anything in them, and others. */
    private static String object(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ ->
                        "\"" + List.of("code", "name", "device", "more", "").get(random.nextInt(5)) + "\":"
                                + VALUES.get(random.nextInt(VALUES.size())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] cut(Random random, byte[] whole) {
        var part = Arrays.copyOf(whole, random.nextInt(whole.length));
        if (part.length > 0) {
            part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return part;
    }

    private static byte[] bytes(Random random) {
        var noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private static String id(Random random) {
        return random.nextBoolean() ? SomeIds.BEN.value() : "x".repeat(1 + random.nextInt(40));
    }
}
