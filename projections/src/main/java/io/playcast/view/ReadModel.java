package io.playcast.view;

import io.playcast.EventHistory;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps the rows of one read model, in each version that stands, equal to the fold of their streams, whatever is repeated, lost or out of date.
 *
 * @param name of the read model and of its Axon processing group
 * @param fades whether a view may leave the store by itself, because nobody asks for it any more
 */
public record ReadModel<V, E>(
        String name, Fold<V, E> fold, Live<? extends Rows<V>> rows, EventHistory history, Predicate<V> fades) {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);

    /** Takes one event in; called by one thread for each stream. */
    public void apply(E event, DomainEventMessage<?> message) {
        var row = fold.row(message.getAggregateIdentifier(), message.getSequenceNumber());
        var versions = rows.fed();
        for (var beside : versions.subList(0, versions.size() - 1)) {
            nextBeside(row, read(beside, row), event, message).ifPresent(seen -> write(beside, row, seen));
        }
        var live = versions.getLast();
        next(row, read(live, row), event, message).ifPresent(seen -> write(live, row, seen));
    }

    private Optional<Seen<V>> read(Rows<V> version, String row) {
        return TailBatch.of(version, fold.prefix())
                .map(batch -> batch.read(row))
                .orElseGet(() -> version.read(row));
    }

    private void write(Rows<V> version, String row, Seen<V> seen) {
        TailBatch.of(version, fold.prefix())
                .ifPresentOrElse(batch -> batch.write(row, seen), () -> version.write(row, seen));
    }

    /** What cannot be folded there is found when both are compared; who reads the live version is not to wait for it. */
    private Optional<Seen<V>> nextBeside(String name, Optional<Seen<V>> row, E event, DomainEventMessage<?> message) {
        try {
            return next(name, row, event, message);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException problem) {
            LOG.warn(
                    "projection={} stream={} cannot be folded beside the live version: {}",
                    this.name,
                    message.getAggregateIdentifier(),
                    problem.toString());
            return Optional.empty();
        }
    }

    private Optional<Seen<V>> next(String name, Optional<Seen<V>> row, E event, DomainEventMessage<?> message) {
        long seq = message.getSequenceNumber();
        long known = row.map(Seen::seq).orElse(fold.first(name) - 1);
        if (known >= seq) {
            // Written again, since what hangs on the row (a directory) may not have been written before a crash.
            return row;
        }
        if (known == seq - 1) {
            var view = fold.step().after(row.map(Seen::view).orElse(null), event, message.getTimestamp());
            return Optional.of(new Seen<>(seq, view));
        }
        // The store lost the row or some of its events: the history has them all.
        return fold.of(history, name, Long.MAX_VALUE);
    }
}
