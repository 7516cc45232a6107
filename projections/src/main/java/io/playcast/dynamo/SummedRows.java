package io.playcast.dynamo;

import io.playcast.Rejected;
import io.playcast.remote.TooFast;
import io.playcast.view.Rows;
import io.playcast.view.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Rows, one a stream, with sums over them in the same table: a row and the sums it changes are written in one transaction.
 *
 * <p>The row holds the last number of its stream, so the sums are as safe from repeats as it is, and stay small for ever. */
public final class SummedRows<V, T extends Sums.Tally<T>> implements Rows<V> {
    private static final int TRIES = 20;
    /** Of one transaction in DynamoDB. */
    private static final int MOST_ITEMS = 100;

    private final Dynamo dynamo;
    private final DynamoRows<V> rows;
    private final Sums<V, T> sums;
    private final SumItems<T> items;
    private volatile boolean alone;

    public SummedRows(Dynamo dynamo, DynamoTable<V> table, Sums<V, T> sums, int version) {
        this.dynamo = dynamo;
        this.rows = new DynamoRows<>(dynamo, table, version);
        this.sums = sums;
        this.items = new SumItems<>(dynamo, rows, sums.type());
    }

    /** For readers: empty when no row gives anything to it. */
    public Optional<T> sum(String name) {
        var found = items.read(Set.of(name)).get(name);
        if (found == null) {
            rows.requireComplete();
        }
        return Optional.ofNullable(found).map(SumItems.Standing::sum);
    }

    /** Every sum, by name. */
    public Map<String, T> all() {
        rows.requireComplete();
        return items.all();
    }

    @Override
    public Optional<Seen<V>> read(String row) {
        return rows.read(row);
    }

    @Override
    public Map<String, Seen<V>> readAll(Collection<String> names) {
        return rows.readAll(names);
    }

    @Override
    public void write(String row, Seen<V> seen) {
        for (int tried = 0; tried < TRIES; tried++) {
            var before = rows.read(row);
            if (before.isPresent() && before.get().seq() >= seen.seq() || exchanged(row, before, seen)) {
                return;
            }
        }
        throw Rejected.unavailable("Too many write to the same sums", 1_000);
    }

    @Override
    public void writeAll(Map<String, Seen<V>> seen) {
        if (alone) {
            rows.writeAll(seen);
        } else {
            seen.forEach(this::write);
        }
    }

    @Override
    public boolean areWrittenTogether() {
        return true;
    }

    @Override
    public void alone() {
        alone = true;
        rows.alone();
    }

    /** Until here nobody has added anything up. */
    @Override
    public void shared() {
        if (alone) {
            items.putAll(added());
            alone = false;
        }
        rows.shared();
    }

    @Override
    public void drop() {
        alone = false;
        rows.drop();
    }

    @Override
    public void rebuilding() {
        rows.rebuilding();
    }

    @Override
    public boolean complete() {
        shared();
        return rows.complete();
    }

    @Override
    public boolean isWhole() {
        return rows.isWhole();
    }

    @Override
    public List<String> streams() {
        return rows.streams();
    }

    /** Sums that are not what the rows give; looked at twice, for both are written meanwhile. */
    @Override
    public List<String> wrong() {
        var first = differing();
        return first.isEmpty()
                ? List.of()
                : differing().stream().filter(first::contains).toList();
    }

    private List<String> differing() {
        var stand = items.all();
        var should = added();
        var names = new HashSet<>(stand.keySet());
        names.addAll(should.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(stand.get(name), should.get(name)))
                .map(name -> name + ": " + stand.get(name) + " should be " + should.get(name))
                .sorted()
                .toList();
    }

    private Map<String, T> added() {
        var all = new HashMap<String, T>();
        rows.forEach(row ->
                sums.shares().apply(row.view()).forEach((name, share) -> all.merge(name, share, Sums.Tally::plus)));
        return all;
    }

    /** @return false when somebody else wrote the row or one of the sums meanwhile */
    private boolean exchanged(String row, Optional<Seen<V>> before, Seen<V> seen) {
        var less = before.map(Seen::view).map(sums.shares()).orElse(Map.of());
        var more = sums.shares().apply(seen.view());
        var changed = new HashSet<>(less.keySet());
        changed.addAll(more.keySet());
        changed.removeIf(name -> Objects.equals(less.get(name), more.get(name)));
        var standing = items.read(changed);
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(items.row(rows, row, before.map(Seen::seq), seen));
        for (var name : changed) {
            var old = Optional.ofNullable(standing.get(name));
            writes.add(
                    items.sum(name, old, exchanged(old.map(SumItems.Standing::sum), less.get(name), more.get(name))));
        }
        if (writes.size() > MOST_ITEMS) {
            throw new IllegalStateException(row + " changes " + changed.size() + " sums by one event");
        }
        return dynamo.call(client -> {
            try {
                client.transactWriteItems(transaction -> transaction.transactItems(writes));
                return true;
            } catch (TransactionCanceledException cancelled) {
                return yielding(cancelled, writes.size());
            }
        });
    }

    /** @return false when what was read is no longer what stands there */
    private static boolean yielding(TransactionCanceledException cancelled, int writes) {
        var codes = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
        if (codes.contains("ConditionalCheckFailed")) {
            return false;
        }
        if (codes.contains("ValidationError") || codes.contains("ItemCollectionSizeLimitExceeded")) {
            throw cancelled;
        }
        throw new TooFast(writes);
    }

    /** @param less what the row gave before, null for nothing @param more what it gives now, null for nothing */
    private static <T extends Sums.Tally<T>> T exchanged(Optional<T> sum, @Nullable T less, @Nullable T more) {
        if (sum.isEmpty()) {
            return Objects.requireNonNull(more, "a sum that stands nowhere has shares");
        }
        var rest = less == null ? sum.get() : sum.get().minus(less);
        return more == null ? rest : rest.plus(more);
    }
}
