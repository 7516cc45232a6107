package io.playcast.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.Eventually;
import io.playcast.given.GivenLog;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.log.LogHead;
import io.playcast.projection.OnTheViews;
import io.playcast.view.Live;
import io.playcast.view.ReadModels;
import io.playcast.view.RedisRows;
import io.playcast.view.ViewsAgree;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Given events that go on coming and readers that go on reading. */
@OnTheViews
class RebuildUnderLoadIT {
    private static final int LOBBIES = 20;
    private static final int READERS = 4;

    @Autowired
    GivenLog given;

    @Autowired
    Live<RedisRows<LobbyView>> lobbies;

    @Autowired
    ReadModels models;

    @Autowired
    LogHead head;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    ViewsAgree agree;

    private final List<Played> evenings =
            Stream.generate(Played::evening).limit(LOBBIES).toList();
    /** What a reader has to see at least: the read model has said that it is that far. */
    private final ConcurrentMap<String, Long> floors = new ConcurrentHashMap<>();

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private volatile boolean over;

    @Test
    void no_read_fails_and_none_is_stale_while_versions_are_built_and_change() {
        evenings.forEach(evening -> given.append(evening.lobby().toString(), evening.openLobby()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Eventually.holds(() -> evenings.forEach(evening -> see(evening, 3)));
            threads.submit(this::write);
            for (int i = 0; i < READERS; i++) {
                threads.submit(this::read);
            }
            rebuild();
            rebuilds.undo(OpenLobbies.NAME, "an-admin", "");
            rebuild();
            over = true;
        }
        assertThat(wrong).isEmpty();
        assertThat(writes.get()).isGreaterThan(50);
        assertThat(reads.get()).isGreaterThan(500);
        Eventually.holds(() -> assertThat(agree.compare(OpenLobbies.NAME)).isEmpty());
        assertThat(rebuilds.compare(OpenLobbies.NAME).differing()).isZero();
    }

    private void rebuild() {
        int live = rebuilds.ask(OpenLobbies.NAME, true).live();
        Eventually.holds(() -> {
            var build = rebuilds.find(OpenLobbies.NAME);
            assertThat(build.phase()).as(build.note()).isEqualTo(Phase.IDLE);
            assertThat(build.live()).isNotEqualTo(live);
        });
    }

    private void see(Played evening, long seq) {
        var stream = evening.lobby().toString();
        assertThat(lobbies.now().find(stream).orElseThrow().seq()).isGreaterThanOrEqualTo(seq);
        floors.merge(stream, seq, Math::max);
    }

    /** An event, and then the wait until the read model says that it has come so far: from here on everybody has to see it. */
    private void write() {
        long seq = 3;
        try {
            while (!over) {
                seq++;
                for (var evening : evenings) {
                    var stream = evening.lobby().toString();
                    given.append(
                            stream,
                            List.of(new LobbyEvent.ReadyChanged(evening.lobby(), evening.guest(), seq % 2 == 0)));
                    writes.incrementAndGet();
                }
                long position = head.position();
                Eventually.holds(() ->
                        assertThat(models.status(OpenLobbies.NAME).position()).isGreaterThanOrEqualTo(position));
                for (var evening : evenings) {
                    floors.merge(evening.lobby().toString(), seq, Math::max);
                }
            }
        } catch (AssertionError | RuntimeException problem) {
            wrong.add("the writer: " + problem);
        }
    }

    private void read() {
        while (!over) {
            var stream = evenings.get(ThreadLocalRandom.current().nextInt(LOBBIES))
                    .lobby()
                    .toString();
            long floor = floors.getOrDefault(stream, 0L);
            try {
                long seq = lobbies.now().find(stream).orElseThrow().seq();
                if (seq < floor) {
                    wrong.add("stale: " + stream + " at " + seq + ", known at " + floor);
                }
            } catch (RuntimeException problem) {
                wrong.add("failed: " + problem);
            }
            reads.incrementAndGet();
        }
    }
}
