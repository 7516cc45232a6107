package io.playcast.view.dynamo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A question to an index: what stands under a value, in order, between two places.
 *
 * @param value of the index's partition
 * @param from first place that is wanted; null for the very first
 * @param to last place that is wanted, or without a first one the one behind it; null for the very last
 */
public record Listing(
        Index index,
        String value,
        @Nullable AttributeValue from,
        @Nullable AttributeValue to,
        boolean forward,
        int limit) {

    /** The newest first, of places that are ids. @param before an id that is known already, empty for none */
    public static Listing newestFirst(Index index, String value, String before, int limit) {
        return new Listing(index, value, null, before.isEmpty() ? null : Items.text(before), false, limit);
    }

    /** Upwards, from one number to another. */
    public static Listing between(Index index, String value, long from, long to, int limit) {
        return new Listing(index, value, Items.number(from), Items.number(to), true, limit);
    }

    List<Map<String, AttributeValue>> ask(Dynamo dynamo, String table) {
        var names = new HashMap<>(Map.of("#value", index.partition()));
        var values = new HashMap<>(Map.of(":value", Items.text(value)));
        var condition = "#value = :value" + range(names, values);
        return dynamo.call(client -> client.query(query -> query.tableName(table)
                        .indexName(index.name())
                        .scanIndexForward(forward)
                        .limit(limit)
                        .keyConditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)))
                .items();
    }

    private String range(Map<String, String> names, Map<String, AttributeValue> values) {
        if (from == null && to == null) {
            return "";
        }
        names.put("#sort", index.sort());
        if (from != null) {
            values.put(":from", from);
        }
        if (to != null) {
            values.put(":to", to);
        }
        if (from != null && to != null) {
            return " and #sort between :from and :to";
        }
        return from != null ? " and #sort >= :from" : " and #sort < :to";
    }
}
