package io.playcast.dynamo;

import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A version of a read model in DynamoDB, a table of its own. An item is replaced only by one that has seen more. */
public final class DynamoRows<V> implements Rows<V> {
    /** What stands beside the rows begins so; no stream does. */
    static final String BESIDE = "#";

    private static final String NEWER = "attribute_not_exists(#seq) or #seq < :seq";
    private static final Map<String, String> SEQ = Map.of("#seq", DynamoTable.SEQ);

    private final Dynamo dynamo;
    private final DynamoTable<V> definition;
    private final int version;
    private final StandingTable table;
    private final TableState state;
    private final Batches batches;
    private volatile boolean alone;

    public DynamoRows(Dynamo dynamo, DynamoTable<V> definition, int version) {
        this.dynamo = dynamo;
        this.definition = definition;
        this.version = version;
        this.table = standing(definition.shape());
        this.state = new TableState(dynamo, table);
        this.batches = new Batches(dynamo);
    }

    @Override
    public Optional<Seen<V>> read(String row) {
        var found = dynamo.call(client -> client.getItem(
                get -> get.tableName(table.ready()).key(Batches.key(row)).consistentRead(true)));
        return found.hasItem() ? Optional.of(row(found.item())) : Optional.empty();
    }

    /** For readers: an absent row is a fact only once the view is complete. */
    public Optional<Seen<V>> find(String row) {
        var found = read(row);
        if (found.isEmpty()) {
            state.requireComplete();
        }
        return found;
    }

    @Override
    public Map<String, Seen<V>> readAll(Collection<String> rows) {
        var keys = rows.stream().distinct().map(Batches::key).toList();
        return batches.get(table.ready(), keys).stream()
                .collect(Collectors.toMap(item -> item.get(DynamoTable.KEY).s(), this::row));
    }

    /** For readers: a part of the rows that an index has under a value. */
    public List<V> page(Listing listing) {
        state.requireComplete();
        table.requireIndexes();
        return listing.ask(dynamo, table.ready()).stream()
                .map(item -> row(item).view())
                .toList();
    }

    @Override
    public void write(String row, Seen<V> seen) {
        try {
            dynamo.call(client -> client.putItem(put -> put.tableName(table.ready())
                    .item(item(row, seen))
                    .conditionExpression(NEWER)
                    .expressionAttributeNames(SEQ)
                    .expressionAttributeValues(Map.of(":seq", Items.number(seen.seq())))));
        } catch (ConditionalCheckFailedException _) {
            // What stands there has seen this event or more.
        }
    }

    /** In batches while nobody else writes; otherwise one by one, for a batch cannot give way to what is newer. */
    @Override
    public void writeAll(Map<String, Seen<V>> rows) {
        if (alone) {
            var items = rows.entrySet().stream()
                    .map(row -> item(row.getKey(), row.getValue()))
                    .toList();
            batches.put(table.ready(), items);
        } else {
            table.ready();
            batches.each(List.copyOf(rows.entrySet()), row -> {
                write(row.getKey(), row.getValue());
                return true;
            });
        }
    }

    @Override
    public boolean areWrittenTogether() {
        return true;
    }

    @Override
    public void alone() {
        alone = true;
    }

    @Override
    public void shared() {
        alone = false;
    }

    @Override
    public void drop() {
        alone = false;
        state.forget();
        table.drop();
    }

    @Override
    public void rebuilding() {
        state.rebuilding();
    }

    @Override
    public boolean complete() {
        alone = false;
        if (!state.isThere()) {
            return false;
        }
        state.complete();
        IntStream.range(1, definition.shape()).mapToObj(this::standing).forEach(StandingTable::drop);
        return true;
    }

    @Override
    public boolean isWhole() {
        return state.isComplete();
    }

    @Override
    public List<String> streams() {
        var names = new ArrayList<String>();
        new Scan(dynamo, table.ready())
                .forEach(
                        scan -> scan.projectionExpression("#row")
                                .expressionAttributeNames(Map.of("#row", DynamoTable.KEY)),
                        item -> names.add(item.get(DynamoTable.KEY).s()));
        names.removeIf(row -> row.startsWith(BESIDE));
        return names;
    }

    void requireComplete() {
        state.requireComplete();
    }

    /** Each row once, as it stands. */
    void forEach(Consumer<Seen<V>> taker) {
        new Scan(dynamo, table.ready()).forEach(_ -> {}, item -> {
            if (!item.get(DynamoTable.KEY).s().startsWith(BESIDE)) {
                taker.accept(row(item));
            }
        });
    }

    /** The table, made if need be. */
    String table() {
        return table.ready();
    }

    Map<String, AttributeValue> item(String row, Seen<V> seen) {
        var item = new HashMap<>(Items.of(seen.view()));
        item.putAll(definition.more().apply(seen.view()));
        item.put(DynamoTable.KEY, Items.text(row));
        item.put(DynamoTable.SEQ, Items.number(seen.seq()));
        var moment = expires(seen.view());
        if (moment != null) {
            item.put(DynamoTable.EXPIRES, moment);
        }
        return item;
    }

    private Seen<V> row(Map<String, AttributeValue> item) {
        long seq = Long.parseLong(item.get(DynamoTable.SEQ).n());
        return new Seen<>(seq, Items.read(item, definition.type()));
    }

    private @Nullable AttributeValue expires(V view) {
        var until = definition.expires();
        return until == null ? null : Items.number(until.apply(view).getEpochSecond());
    }

    private StandingTable standing(int shape) {
        return new StandingTable(dynamo, definition, definition.named(dynamo.prefix(), shape, version));
    }
}
