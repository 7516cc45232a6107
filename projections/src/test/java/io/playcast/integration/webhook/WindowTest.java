package io.playcast.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.integration.IntegrationEvent;
import io.playcast.integration.IntegrationMessage;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.integration.webhook.Window.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which message of the log a webhook is handed next. */
class WindowTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Window window = new Window(4, 0);

    @Test
    void of_each_stream_one_is_under_way_at_a_time() {
        add(1, "a");
        add(2, "a");
        add(3, "b");

        assertThat(positions(window.begin(NOW, 8))).containsExactly(1L, 3L);
        assertThat(window.begin(NOW, 8)).isEmpty();
    }

    @Test
    void while_one_stream_is_stuck_the_others_go_on_and_the_place_stays_before_it() {
        add(1, "a");
        add(2, "b");
        add(3, "b");
        var begun = window.begin(NOW, 8);
        window.failed(begun.getFirst(), NOW, NOW.plusSeconds(60));
        window.succeeded(begun.getLast());

        var next = window.begin(NOW, 8);

        assertThat(positions(next)).containsExactly(3L);
        window.succeeded(next.getFirst());
        assertThat(window.delivered()).isZero();
        assertThat(window.failingSince()).isEqualTo(NOW);
        assertThat(positions(window.begin(NOW.plusSeconds(60), 8))).containsExactly(1L);
    }

    @Test
    void it_is_full_when_too_much_lies_behind_one_that_is_stuck() {
        add(1, "a");
        add(2, "b");
        add(3, "c");
        add(4, "d");
        window.begin(NOW, 8).stream().skip(1).forEach(window::succeeded);

        assertThat(window.hasRoom()).isFalse();
    }

    @Test
    void with_nothing_left_the_place_is_what_was_read() {
        add(1, "a");
        window.read(9);
        assertThat(window.delivered()).isZero();
        window.begin(NOW, 1).forEach(window::succeeded);

        assertThat(window.delivered()).isEqualTo(9);
        assertThat(window.failingSince()).isNull();
        assertThat(window.hasRoom()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_261_128})
    void whatever_fails_each_stream_arrives_whole_and_in_order(long seed) {
        var random = new Random(seed);
        var any = new Window(32, 0);
        var underWay = new ArrayList<Entry>();
        Map<String, List<Long>> arrived = new HashMap<>();
        long position = 0;
        for (int step = 0; step < 20_000 && any.delivered() < 500; step++) {
            while (position < 500 && any.hasRoom()) {
                any.add(message(++position, "s" + random.nextInt(5)));
                any.read(position);
            }
            underWay.addAll(any.begin(NOW.plusSeconds(step), random.nextInt(4)));
            if (!underWay.isEmpty()) {
                var entry = underWay.remove(random.nextInt(underWay.size()));
                if (random.nextInt(3) == 0) {
                    any.failed(entry, NOW.plusSeconds(step), NOW.plusSeconds(step + random.nextInt(9)));
                } else {
                    any.succeeded(entry);
                    arrived.computeIfAbsent(entry.message().stream(), _ -> new ArrayList<>())
                            .add(entry.message().position());
                }
            }
        }
        assertThat(any.delivered()).isEqualTo(500);
        assertThat(arrived.values())
                .allSatisfy(positions -> assertThat(positions).isSorted());
        assertThat(arrived.values().stream().mapToInt(List::size).sum()).isEqualTo(500);
    }

    private void add(long position, String stream) {
        window.add(message(position, stream));
        window.read(position);
    }

    private static List<Long> positions(List<Entry> entries) {
        return entries.stream().map(entry -> entry.message().position()).toList();
    }

    private static Outgoing message(long position, String stream) {
        var event = new IntegrationEvent.UserErased(UserId.PLATFORM);
        var message = new IntegrationMessage("e" + position, "t", stream, position, position, Instant.EPOCH, event);
        return new Outgoing(message, "{}", "e" + position);
    }
}
