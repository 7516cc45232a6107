package io.playcast.dynamo;

import io.playcast.view.Seen;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items of sums, beside the rows they are sums of. Each counts its changes, so that none is written over another's. */
final class SumItems<T> {
    private static final String PREFIX = DynamoRows.BESIDE + "sum:";
    private static final String CHANGES = "changes";
    private static final String SAME = "#count = :count";
    private static final String NONE = "attribute_not_exists(#count)";

    private final Dynamo dynamo;
    private final DynamoRows<?> rows;
    private final Class<T> type;
    private final Batches batches;

    /** @param changes how often it was written */
    record Standing<T>(long changes, T sum) {}

    SumItems(Dynamo dynamo, DynamoRows<?> rows, Class<T> type) {
        this.dynamo = dynamo;
        this.rows = rows;
        this.type = type;
        this.batches = new Batches(dynamo);
    }

    Map<String, Standing<T>> read(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var keys = names.stream().map(name -> Batches.key(PREFIX + name)).toList();
        return batches.get(rows.table(), keys).stream().collect(Collectors.toMap(SumItems::name, this::standing));
    }

    Map<String, T> all() {
        var all = new HashMap<String, T>();
        new Scan(dynamo, rows.table())
                .forEach(
                        scan -> scan.filterExpression("begins_with(#row, :sums)")
                                .expressionAttributeNames(Map.of("#row", DynamoTable.KEY))
                                .expressionAttributeValues(Map.of(":sums", Items.text(PREFIX))),
                        item -> all.put(name(item), standing(item).sum()));
        return all;
    }

    /** For one who writes alone. */
    void putAll(Map<String, T> sums) {
        batches.put(
                rows.table(),
                sums.entrySet().stream()
                        .map(sum -> item(sum.getKey(), 1, sum.getValue()))
                        .toList());
    }

    TransactWriteItem sum(String name, Optional<Standing<T>> before, T sum) {
        long changes = before.map(Standing::changes).orElse(0L);
        return put(CHANGES, before.map(Standing::changes), item(name, changes + 1, sum));
    }

    /** The row in the place of the one that was read, or where there was none. */
    <V> TransactWriteItem row(DynamoRows<V> of, String row, Optional<Long> before, Seen<V> seen) {
        return put(DynamoTable.SEQ, before, of.item(row, seen));
    }

    private TransactWriteItem put(String count, Optional<Long> before, Map<String, AttributeValue> item) {
        var put = Put.builder()
                .tableName(rows.table())
                .item(item)
                .conditionExpression(before.isPresent() ? SAME : NONE)
                .expressionAttributeNames(Map.of("#count", count));
        before.ifPresent(number -> put.expressionAttributeValues(Map.of(":count", Items.number(number))));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private Map<String, AttributeValue> item(String name, long changes, T sum) {
        var item = new HashMap<>(Items.of(sum));
        item.put(DynamoTable.KEY, Items.text(PREFIX + name));
        item.put(CHANGES, Items.number(changes));
        return item;
    }

    private Standing<T> standing(Map<String, AttributeValue> item) {
        return new Standing<>(Long.parseLong(item.get(CHANGES).n()), Items.read(item, type));
    }

    private static String name(Map<String, AttributeValue> item) {
        return item.get(DynamoTable.KEY).s().substring(PREFIX.length());
    }
}
