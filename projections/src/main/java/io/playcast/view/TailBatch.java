package io.playcast.view;

import io.lettuce.core.RedisException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The rows that a batch of the log changes: read together at its first event, written together before it is committed. Two round
 * trips a batch, where each event would take two.
 *
 * <p>An event that cannot be folded still fails by itself. What the store does not take fails the batch, and the batch is handled again,
 * this time event by event: so a row that is refused for itself fails for its own stream, and a store that is away is waited for. */
final class TailBatch<V> {
    private static final String RESOURCE = TailBatch.class.getName();
    private static final String APART = RESOURCE + ".apart";
    /** Whose last batch was not taken; each is in here until its next one begins. */
    private static final Set<Rows<?>> NOT_TAKEN =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final Rows<V> rows;
    private final Map<String, Optional<Seen<V>>> known = new HashMap<>();
    private final Map<String, Seen<V>> changed = new LinkedHashMap<>();

    private TailBatch(Rows<V> rows) {
        this.rows = rows;
    }

    /** Of the unit of work that this thread is in. @param prefix of the streams that have rows here */
    static <V> Optional<TailBatch<V>> of(Rows<V> rows, String prefix) {
        if (!rows.areWrittenTogether() || !CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        var unit = CurrentUnitOfWork.get();
        Set<Rows<?>> apart =
                unit.root().getOrComputeResource(APART, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (apart.contains(rows) || NOT_TAKEN.remove(rows) && apart.add(rows)) {
            return Optional.empty();
        }
        Map<Rows<?>, TailBatch<?>> all = unit.root().getOrComputeResource(RESOURCE, _ -> new IdentityHashMap<>());
        @SuppressWarnings("unchecked") // what is put under rows of V is a batch of V
        var batch = (TailBatch<V>) all.computeIfAbsent(rows, _ -> TailBatch.begin(rows, unit, prefix));
        return Optional.of(batch);
    }

    Optional<Seen<V>> read(String stream) {
        return known.computeIfAbsent(stream, rows::read);
    }

    void write(String stream, Seen<V> row) {
        known.put(stream, Optional.of(row));
        changed.put(stream, row);
    }

    private static <V> TailBatch<V> begin(Rows<V> rows, UnitOfWork<?> unit, String prefix) {
        var batch = new TailBatch<>(rows);
        if (unit instanceof BatchingUnitOfWork<?> many) {
            batch.fetch(many, prefix);
        }
        unit.onPrepareCommit(_ -> batch.flush());
        return batch;
    }

    private void flush() {
        try {
            rows.writeAll(changed);
        } catch (RuntimeException notTaken) {
            NOT_TAKEN.add(rows);
            throw notTaken;
        }
    }

    private void fetch(BatchingUnitOfWork<?> many, String prefix) {
        var streams = many.getMessages().stream()
                .map(TailBatch::stream)
                .filter(stream -> stream.startsWith(prefix))
                .distinct()
                .toList();
        try {
            var found = rows.readAll(streams);
            streams.forEach(stream -> known.put(stream, Optional.ofNullable(found.get(stream))));
        } catch (RedisException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            // One of them: it is to fail for the events of its own stream.
            known.clear();
        }
    }

    private static String stream(Message<?> message) {
        return message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
    }
}
