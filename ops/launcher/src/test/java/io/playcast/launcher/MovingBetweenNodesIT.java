package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.store.AggregateCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Real channels, from A to B and back: what A remembers from before decides nothing, without any help of the store. */
class MovingBetweenNodesIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<Count> STREAMS =
            IntStream.range(0, 64).mapToObj(n -> new Count("stream:" + n)).toList();

    private final Map<String, Integer> log = new ConcurrentHashMap<>();
    private final String first = "127.0.0.1[" + RoleProcess.freePort() + "]";
    private final String second = "127.0.0.1[" + RoleProcess.freePort() + "]";
    private Node a;

    /** Counts on from what is remembered of the stream, or else from what the log says. */
    record Count(@RoutingKey String stream) {}

    @BeforeEach
    void a_node_alone() throws Exception {
        a = node(first);
    }

    @AfterEach
    void down() {
        a.close();
    }

    @Test
    void each_goes_on_from_where_the_other_stopped() throws Exception {
        Eventually.within(SOON, () -> assertThat(ownedBy(a, first)).isEqualTo(STREAMS.size()));
        assertThat(allAskedOf(a)).containsOnly(1);

        try (var b = node(second)) {
            Eventually.within(
                    SOON,
                    () -> assertThat(ownedBy(a, second))
                            .isEqualTo(ownedBy(b, second))
                            .isBetween(1L, STREAMS.size() - 1L));
            Eventually.within(SOON, () -> assertThat(ownedBy(b, first)).isEqualTo(ownedBy(a, first)));
            assertThat(allAskedOf(a)).containsOnly(2);
            assertThat(allAskedOf(b)).containsOnly(3);
        }

        Eventually.within(SOON, () -> assertThat(ownedBy(a, first)).isEqualTo(STREAMS.size()));
        assertThat(allAskedOf(a)).containsOnly(4);
    }

    private Node node(String bind) throws Exception {
        var cluster = new ClusterProperties(true, List.of(first, second), bind, "");
        Cache remembered = new AggregateCache(STREAMS.size());
        var node = new Node(cluster, new DefaultSslBundleRegistry(), null, Role.COMMAND, Optional.of(remembered));
        node.bus()
                .subscribe(
                        Count.class.getName(), command -> count(remembered, ((Count) command.getPayload()).stream()));
        return node.joined();
    }

    private int count(Cache remembered, String stream) {
        Integer seen = remembered.get(stream);
        int next = (seen == null ? log.getOrDefault(stream, 0) : seen) + 1;
        log.put(stream, next);
        remembered.put(stream, next);
        return next;
    }

    private static List<Object> allAskedOf(Node node) throws Exception {
        var answers = new Object[STREAMS.size()];
        for (int n = 0; n < answers.length; n++) {
            answers[n] = node.asks(STREAMS.get(n));
        }
        return List.of(answers);
    }

    private static long ownedBy(Node asked, String owner) {
        return STREAMS.stream()
                .filter(count -> asked.ownerOf(count).filter(owner::equals).isPresent())
                .count();
    }
}
