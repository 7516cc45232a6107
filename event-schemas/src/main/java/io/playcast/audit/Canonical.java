package io.playcast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.TreeSet;

/** The one text a JSON value has when it is hashed: members sorted by name, no spaces, integers only. A name twice is refused. */
final class Canonical {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Canonical() {}

    static JsonNode parse(String text) throws JsonProcessingException {
        var read = JSON.readTree(text);
        if (read == null) {
            throw new IllegalArgumentException("nothing is no JSON");
        }
        return read;
    }

    static String of(JsonNode value) {
        try {
            return JSON.writeValueAsString(sorted(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static JsonNode sorted(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> {
                var object = JsonNodeFactory.instance.objectNode();
                var names = new TreeSet<String>();
                value.fieldNames().forEachRemaining(names::add);
                names.forEach(name -> object.set(name, sorted(value.get(name))));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                value.forEach(element -> array.add(sorted(element)));
                yield array;
            }
            case NUMBER -> {
                if (!value.isIntegralNumber()) {
                    throw new IllegalArgumentException("a number with a point has more than one form: " + value);
                }
                yield value;
            }
            case BOOLEAN, STRING, NULL -> value;
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON: " + value.getNodeType());
        };
    }
}
