package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.MemoryRows;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.Test;

/** Given a batch of events of two lobbies and of a stream that is none of ours. */
class TailBatchTest {
    private final CountedRows rows = new CountedRows();
    private final Played one = Played.evening();
    private final Played two = Played.evening();
    private final BatchingUnitOfWork<GenericDomainEventMessage<String>> batch = new BatchingUnitOfWork<>(List.of(
            event(one.lobby().toString(), 0),
            event("quality:x", 7),
            event(two.lobby().toString(), 0),
            event(one.lobby().toString(), 1)));

    @Test
    void rows_are_read_in_one_trip_and_written_in_one_after_the_last_event() {
        batch.executeWithResult(
                () -> {
                    take();
                    assertThat(rows.written).as("before the batch is through").isEmpty();
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);

        assertThat(rows.read)
                .containsExactly(List.of(one.lobby().toString(), two.lobby().toString()));
        assertThat(rows.written)
                .containsExactly(
                        Map.of(one.lobby().toString(), row(one, 1), two.lobby().toString(), row(two, 0)));
    }

    @Test
    void of_a_batch_that_fails_nothing_is_written() {
        batch.executeWithResult(
                () -> {
                    take();
                    if (batch.isLastMessage()) {
                        throw new IllegalStateException("the last event fails");
                    }
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);

        assertThat(rows.written).isEmpty();
    }

    @Test
    void what_the_store_does_not_take_is_handled_event_by_event_and_the_next_batch_together_again() {
        rows.refuses = true;
        assertThat(isTogether()).isTrue();
        rows.refuses = false;

        assertThat(isTogether()).isFalse();
        assertThat(isTogether()).isTrue();
    }

    /** Of a batch of two events. */
    private boolean isTogether() {
        var found = new ArrayList<Boolean>();
        var two = new BatchingUnitOfWork<>(List.of(event("lobby:x", 0), event("lobby:x", 1)));
        two.executeWithResult(
                () -> {
                    var its = TailBatch.of(rows, "lobby:");
                    its.ifPresent(rows -> rows.write("lobby:x", row(one, 0)));
                    return found.add(its.isPresent());
                },
                RollbackConfigurationType.ANY_THROWABLE);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).as("one way for the whole batch").isEqualTo(found.getLast());
        return found.getFirst();
    }

    @Test
    void outside_of_any_batch_there_is_none() {
        assertThat(TailBatch.of(rows, "lobby:")).isEmpty();
    }

    /** Each event sees what the one before it has written. */
    private void take() {
        var message = batch.getMessage();
        var stream = message.getAggregateIdentifier();
        if (stream.startsWith("lobby:")) {
            var its = TailBatch.of(rows, "lobby:").orElseThrow();
            long seq = message.getSequenceNumber();
            assertThat(its.read(stream).map(Seen::seq)).isEqualTo(seq == 0 ? Optional.empty() : Optional.of(seq - 1));
            its.write(stream, row(stream.equals(one.lobby().toString()) ? one : two, (int) seq));
        }
    }

    private static Seen<LobbyView> row(Played played, int seq) {
        return RowsContract.history(played).get(seq);
    }

    private static GenericDomainEventMessage<String> event(String stream, long seq) {
        return new GenericDomainEventMessage<>("any", stream, seq, "payload");
    }

    private static final class CountedRows implements Rows<LobbyView> {
        private final MemoryRows<LobbyView> rows = new MemoryRows<>();
        private final List<Collection<String>> read = new ArrayList<>();
        private final List<Map<String, Seen<LobbyView>>> written = new ArrayList<>();
        private boolean refuses;

        @Override
        public boolean areWrittenTogether() {
            return true;
        }

        @Override
        public Optional<Seen<LobbyView>> read(String stream) {
            throw new AssertionError("a round trip for one row");
        }

        @Override
        public Map<String, Seen<LobbyView>> readAll(Collection<String> streams) {
            read.add(streams);
            return rows.readAll(streams);
        }

        @Override
        public void write(String stream, Seen<LobbyView> row) {
            throw new AssertionError("a round trip for one row");
        }

        @Override
        public void writeAll(Map<String, Seen<LobbyView>> all) {
            if (refuses) {
                throw new IllegalStateException("a row that nobody takes");
            }
            written.add(new HashMap<>(all));
            rows.writeAll(all);
        }

        @Override
        public void drop() {
            rows.drop();
        }

        @Override
        public List<String> streams() {
            return rows.streams();
        }
    }
}
