package io.playcast.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.playcast.audit.ChainLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A chain as a file, one JSON object a line: the key's public part, then links and signatures in order. */
public final class ChainFile {
    private static final String KEY = "key";
    /** A name that stands twice would be one thing to whoever reads and another to the hash. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ChainFile() {}

    /** @param key public JWK @return how many links were written */
    public static long write(Path file, String key, Iterator<ChainLine> chain) {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"format\":\"playcast-audit-1\",\"" + KEY + "\":" + key + "}\n");
            long links = 0;
            while (chain.hasNext()) {
                links += write(out, chain.next());
            }
            return links;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public key that stands in it; empty when its first line holds none. */
    public static Optional<String> key(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(ChainFile::parsed)
                    .map(json -> json.path(KEY))
                    .filter(JsonNode::isObject)
                    .map(JsonNode::toString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind the first line; whoever reads closes. */
    public static Stream<ChainLine> lines(Path file) {
        try {
            var number = new AtomicLong(1);
            return Files.lines(file).skip(1).map(text -> line(text, number.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int write(Writer out, ChainLine line) throws IOException {
        switch (line) {
            case ChainLine.Link link -> {
                out.write("{\"entry\":" + link.body() + ",\"hash\":\"" + link.hash() + "\"}\n");
                return 1;
            }
            case ChainLine.Signed signed -> out.write("{\"signed\":\"" + signed.jws() + "\"}\n");
            case ChainLine.Unreadable _ -> throw new IllegalArgumentException("only what is read can be unreadable");
        }
        return 0;
    }

    private static ChainLine line(String text, long number) {
        var json = parsed(text);
        if (json.path("entry").isObject() && json.path("hash").isTextual()) {
            return new ChainLine.Link(
                    json.get("entry").toString(), json.get("hash").asText());
        }
        return json.path("signed").isTextual()
                ? new ChainLine.Signed(json.get("signed").asText())
                : new ChainLine.Unreadable(number);
    }

    /** A missing node for what is no JSON. */
    private static JsonNode parsed(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
