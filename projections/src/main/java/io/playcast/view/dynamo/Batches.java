package io.playcast.view.dynamo;

import io.playcast.remote.TooFast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Many items in few calls, several under way at a time. What DynamoDB leaves out of a batch is given to it again, later, until it has all. */
final class Batches {
    private static final int ITEMS_WRITTEN = 25;
    private static final int ITEMS_READ = 100;
    /** Calls under way: DynamoDB takes more at once, a table that was just made does not. */
    private static final int UNDER_WAY = 6;

    private final Dynamo dynamo;

    Batches(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    /** Puts each item in the place of whatever stands there: for one who writes alone. All are written when it returns. */
    void put(String table, Collection<Map<String, AttributeValue>> items) {
        var requests = items.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        each(parts(requests, ITEMS_WRITTEN), part -> write(table, part));
    }

    List<Map<String, AttributeValue>> get(String table, Collection<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        each(parts(List.copyOf(keys), ITEMS_READ), part -> read(table, part)).forEach(found::addAll);
        return found;
    }

    /** Does something for each, several at a time; returns when all are done, or with the first failure. */
    <A, B> List<B> each(List<A> parts, Function<A, B> work) {
        var room = new Semaphore(UNDER_WAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = parts.stream()
                    .map(part -> threads.submit((Callable<B>) () -> {
                        room.acquire();
                        try {
                            return work.apply(part);
                        } finally {
                            room.release();
                        }
                    }))
                    .toList();
            return running.stream().map(Batches::result).toList();
        }
    }

    private int write(String table, List<WriteRequest> part) {
        var left = new ArrayList<>(part);
        while (!left.isEmpty()) {
            int before = left.size();
            try {
                dynamo.remote().run(() -> {
                    var answer = dynamo.client().batchWriteItem(write -> write.requestItems(Map.of(table, left)));
                    keep(left, answer.unprocessedItems().getOrDefault(table, List.of()));
                });
            } catch (TooFast slow) {
                requireLess(left.size(), before, slow);
            }
        }
        return part.size();
    }

    private List<Map<String, AttributeValue>> read(String table, List<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        var left = new ArrayList<>(keys);
        while (!left.isEmpty()) {
            int before = left.size();
            try {
                dynamo.remote().run(() -> {
                    var asked = KeysAndAttributes.builder()
                            .keys(left)
                            .consistentRead(true)
                            .build();
                    var answer = dynamo.client().batchGetItem(get -> get.requestItems(Map.of(table, asked)));
                    found.addAll(answer.responses().getOrDefault(table, List.of()));
                    var missing = answer.unprocessedKeys().get(table);
                    keep(left, missing == null ? List.of() : missing.keys());
                });
            } catch (TooFast slow) {
                requireLess(left.size(), before, slow);
            }
        }
        return found;
    }

    /** The way to DynamoDB pauses and tries again with the rest. */
    private static <T> void keep(List<T> left, List<T> unprocessed) {
        var rest = new ArrayList<>(unprocessed);
        left.clear();
        left.addAll(rest);
        if (!left.isEmpty()) {
            throw new TooFast(left.size());
        }
    }

    private static void requireLess(int now, int before, TooFast slow) {
        if (now >= before) {
            throw slow;
        }
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }

    private static <B> B result(Future<B> done) {
        try {
            return done.get();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a batch", problem);
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(problem.getCause());
        }
    }

    static Map<String, AttributeValue> key(String row) {
        var key = new HashMap<String, AttributeValue>();
        key.put(DynamoTable.KEY, Items.text(row));
        return key;
    }
}
