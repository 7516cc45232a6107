package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.playcast.Rejected;
import io.playcast.docs.generate.JsonSchemas;
import io.playcast.stored.Json;
import io.playcast.wire.MessageNames;
import io.playcast.wire.QualityMessage;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the JSON Schema refuses of a client's frame the reader refuses, and the other way round: one contract, read twice. */
class ReaderAgreesWithSchemaTest {
    private static final int FRAMES = 40_000;
    private static final long SEED = Long.getLong("playcast.seed", System.nanoTime());

    @Test
    void of_any_frame_right_or_wrong_both_say_the_same() throws JsonProcessingException {
        var schemas = schemas();
        var random = new Random(SEED);
        var frames = new AnyFrame(random);
        var types = MessageNames.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        int taken = 0;
        for (int i = 0; i < FRAMES; i++) {
            var type = types.get(i % types.size());
            var data = frames.of(type.getValue());
            for (int faults = random.nextInt(3); faults > 0; faults--) {
                frames.spoil(data);
            }
            boolean right = schemas.get(type.getKey()).validate(data).isEmpty();
            taken += right ? 1 : 0;
            if (right && isArithmetic(data, type.getValue())) {
                continue;
            }
            assertThat(reads(data, type.getValue()))
                    .as("seed=%d: the reader of %s agrees with the schema about %s", SEED, type.getKey(), data)
                    .isEqualTo(right);
        }
        assertThat(taken).as("seed=%d: frames that were right", SEED).isBetween(FRAMES / 5, FRAMES * 4 / 5);
    }

    /** Of what was measured the record refuses more than a schema can say: a window that ends before it begins. */
    private static boolean isArithmetic(JsonNode data, Class<?> type) {
        try {
            Json.client().treeToValue(data, type);
            return false;
        } catch (JsonProcessingException e) {
            return type.equals(QualityMessage.Report.class) && e.getCause() instanceof Rejected;
        }
    }

    private static boolean reads(JsonNode data, Class<?> type) {
        try {
            Json.client().treeToValue(data, type);
            return true;
        } catch (JsonProcessingException | Rejected _) {
            return false;
        }
    }

    private static Map<String, JsonSchema> schemas() throws JsonProcessingException {
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var definitions = Json.stored().readTree(JsonSchemas.clientMessages()).path("$defs");
        var schemas = new TreeMap<String, JsonSchema>();
        definitions
                .properties()
                .forEach(each -> schemas.put(each.getKey(), factory.getSchema(each.getValue(), config)));
        return schemas;
    }
}
