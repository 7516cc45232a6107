package io.playcast.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a read model looks like in DynamoDB: a table whose rows are found by name, and lists of them.
 *
 * @param name of the read model, and of the table behind the installation's prefix
 * @param shape goes up when rows are no longer written as before: the table is then another, filled from the log, and the old one is dropped
 * @param type of the views; each of their components is an attribute
 * @param indexes may be added at any time
 * @param more attributes that only indexes need
 * @param expires when a row leaves by itself; null for rows that stay
 */
public record DynamoTable<V>(
        String name,
        int shape,
        Class<V> type,
        List<Index> indexes,
        Function<V, Map<String, AttributeValue>> more,
        @Nullable Function<V, Instant> expires) {
    /** The name of a row: of its stream, or of the part of a stream that it is about. */
    static final String KEY = "row";
    /** Of the last event in it. */
    static final String SEQ = "seq";
    /** When the row leaves, in seconds since 1970. */
    static final String EXPIRES = "expires";

    public DynamoTable {
        indexes = List.copyOf(indexes);
    }

    /** A table of rows that stay, in the first shape. */
    public static <V> DynamoTable<V> of(String name, Class<V> type, Index... indexes) {
        return new DynamoTable<>(name, 1, type, List.of(indexes), _ -> Map.of(), null);
    }

    public DynamoTable<V> inShape(int number) {
        return new DynamoTable<>(name, number, type, indexes, more, expires);
    }

    public DynamoTable<V> with(Function<V, Map<String, AttributeValue>> attributes) {
        return new DynamoTable<>(name, shape, type, indexes, attributes, expires);
    }

    public DynamoTable<V> until(Function<V, Instant> moment) {
        return new DynamoTable<>(name, shape, type, indexes, more, moment);
    }

    /** As DynamoDB knows it; the first version in the first shape has the read model's own name. */
    String named(String prefix, int ofShape, int version) {
        return prefix + name + (ofShape == 1 ? "" : "-s" + ofShape) + (version == 1 ? "" : "-v" + version);
    }
}
