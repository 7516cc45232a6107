package io.playcast.view.dynamo;

import io.playcast.Rejected;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** An item beside the rows that says whether every event up to now can be in them: a table that was just made, or lost, has none. */
final class TableState {
    static final String ROW = "#state";
    private static final String STATE = "state";
    private static final String REBUILDING = "rebuilding";
    private static final String COMPLETE = "complete";
    /** Tables do not vanish by themselves; one that somebody dropped is missed after that long. */
    private static final long BELIEVED_NANOS = 2_000_000_000L;

    private final Dynamo dynamo;
    private final StandingTable table;
    private volatile long completeAt = System.nanoTime() - BELIEVED_NANOS;

    TableState(Dynamo dynamo, StandingTable table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    void rebuilding() {
        put(REBUILDING);
    }

    void complete() {
        put(COMPLETE);
    }

    void forget() {
        completeAt = System.nanoTime() - BELIEVED_NANOS;
    }

    boolean isComplete() {
        if (System.nanoTime() - completeAt < BELIEVED_NANOS) {
            return true;
        }
        boolean complete = COMPLETE.equals(read());
        if (complete) {
            completeAt = System.nanoTime();
        }
        return complete;
    }

    boolean isThere() {
        return !read().isEmpty();
    }

    void requireComplete() {
        if (!isComplete()) {
            throw Rejected.unavailable("This view is being rebuilt", 1_000);
        }
    }

    private String read() {
        try {
            var item = dynamo.call(client -> client.getItem(
                    get -> get.tableName(table.name()).key(Batches.key(ROW)).consistentRead(true)));
            return item.hasItem() ? item.item().get(STATE).s() : "";
        } catch (ResourceNotFoundException _) {
            table.missing();
            return "";
        }
    }

    private void put(String state) {
        Map<String, AttributeValue> item = new HashMap<>(Batches.key(ROW));
        item.put(STATE, Items.text(state));
        dynamo.call(client -> client.putItem(put -> put.tableName(table.ready()).item(item)));
        forget();
    }
}
