package io.playcast.integration.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.integration.IntegrationEvent;
import io.playcast.integration.IntegrationMessage;
import io.playcast.integration.outgoing.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given messages of a few streams, and somebody who takes any part of what they are handed. */
class PendingTest {
    private static final int MESSAGES = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_128})
    void whatever_is_refused_each_stream_is_taken_whole_and_in_order(long seed) {
        var random = new Random(seed);
        var pending = new Pending(0);
        for (int position = 1; position <= MESSAGES; position++) {
            pending.add(message(position, "lobby:" + random.nextInt(7)));
            pending.read(position);
        }
        Map<String, List<Long>> taken = new HashMap<>();
        while (!pending.isEmpty()) {
            var batch = pending.next(Topic.MOST);
            assertThat(batch)
                    .hasSizeBetween(1, Topic.MOST)
                    .extracting(Outgoing::stream)
                    .doesNotHaveDuplicates();
            var gone = new ArrayList<>(batch);
            gone.removeIf(_ -> random.nextInt(3) == 0);
            gone.forEach(one ->
                    taken.computeIfAbsent(one.stream(), _ -> new ArrayList<>()).add(one.position()));
            long oldest = pending.done();
            var refused = batch.stream()
                    .filter(one -> !gone.contains(one))
                    .map(one -> one.message().id())
                    .collect(Collectors.toSet());
            pending.taken(batch, refused);
            assertThat(pending.done()).isGreaterThanOrEqualTo(oldest);
        }
        assertThat(pending.done()).isEqualTo(MESSAGES);
        assertThat(taken.values()).allSatisfy(positions -> assertThat(positions).isSorted());
        assertThat(taken.values().stream().mapToInt(List::size).sum()).isEqualTo(MESSAGES);
    }

    private static Outgoing message(long position, String stream) {
        var event = new IntegrationEvent.UserErased(UserId.PLATFORM);
        var message = new IntegrationMessage("e" + position, "t", stream, position, position, Instant.EPOCH, event);
        return new Outgoing(message, "{}", "e" + position);
    }
}
