package io.playcast.view.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.DynamoDbLocal;
import io.playcast.given.TroubledDynamoDb;
import io.playcast.remote.Patience;
import io.playcast.view.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Streams of different lengths give points to three players; their events are repeated, shuffled between the streams and begun again,
 * and each tenth call goes wrong, with or without having been done. */
class SumsOverManyStreamsIT {
    private static final TroubledDynamoDb TROUBLED = new TroubledDynamoDb(20261128, 0.1);
    private static final DynamoDbClient CLIENT = DynamoDbLocal.client(TROUBLED.uri());
    private static final Patience SHORT =
            new Patience(12, Duration.ofMillis(2), Duration.ofMillis(50), 20, Duration.ofMillis(300));
    private static final List<String> PLAYERS = List.of("ann", "bob", "cid");

    /** What a stream has given so far. */
    record Game(Map<String, Points> points) {
        Game scored(String player, int points) {
            var now = new HashMap<>(this.points);
            now.merge(player, new Points(points), Points::plus);
            return new Game(now);
        }
    }

    record Points(long points) implements Sums.Tally<Points> {
        @Override
        public Points plus(Points more) {
            return new Points(points + more.points);
        }

        @Override
        public Points minus(Points less) {
            return new Points(points - less.points);
        }
    }

    private record Delivery(String stream, long seq) {}

    @AfterContainer
    static void no_client_is_left() {
        CLIENT.close();
        TROUBLED.close();
    }

    @Property(tries = 6, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void whatever_is_repeated_shuffled_or_begun_again_each_event_counts_once(@ForAll Random chance) {
        var history = history(chance);
        var rows = rows();
        rows.get().rebuilding();
        var again = new ArrayList<Delivery>();
        for (var delivery : deliveries(history, chance)) {
            write(rows, history, delivery);
            again.add(delivery);
            if (chance.nextInt(12) == 0) {
                // The process dies, and its successor goes on from a place it had before.
                rows = reopened(rows);
                for (var old : again.subList(Math.max(0, again.size() - 5), again.size())) {
                    write(rows, history, old);
                }
            }
        }
        // Streams that have long been over come once more.
        for (var stream : history.keySet()) {
            write(rows, history, new Delivery(stream, 0));
        }
        assertSums(rows, history);
    }

    @Property(tries = 3, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void built_in_batches_while_nobody_writes_the_sums_are_the_same(@ForAll Random chance) {
        var history = history(chance);
        var rows = rows();
        rows.get().rebuilding();
        rows.get().alone();
        history.forEach((stream, games) -> {
            // Half of the stream leaves memory before it is read to its end.
            long half = (games.size() - 1) / 2;
            rows.get().writeAll(Map.of(stream, new Seen<>(half, games.get((int) half))));
            rows.get().writeAll(Map.of(stream, new Seen<>(games.size() - 1L, games.getLast())));
        });
        rows.get().shared();
        history.keySet().forEach(stream -> write(rows, history, new Delivery(stream, 0)));
        assertThat(rows.get().complete()).isTrue();
        assertSums(rows, history);
    }

    /** Rows that a process has open. */
    private record Open(Dynamo dynamo, SummedRows<Game, Points> get) {}

    private static Open rows() {
        return open(DynamoDbLocal.alone(CLIENT, SHORT));
    }

    private static Open reopened(Open rows) {
        return open(rows.dynamo());
    }

    private static Open open(Dynamo dynamo) {
        var table = DynamoTable.of("games", Game.class);
        return new Open(dynamo, new SummedRows<>(dynamo, table, new Sums<>(Points.class, Game::points), 1));
    }

    private static void write(Open rows, Map<String, List<Game>> history, Delivery delivery) {
        rows.get()
                .write(
                        delivery.stream(),
                        new Seen<>(
                                delivery.seq(), history.get(delivery.stream()).get((int) delivery.seq())));
    }

    private static void assertSums(Open rows, Map<String, List<Game>> history) {
        assertThat(rows.get().wrong()).isEmpty();
        var expected = new HashMap<String, Points>();
        history.values()
                .forEach(games -> games.getLast()
                        .points()
                        .forEach((player, points) -> expected.merge(player, points, Points::plus)));
        rows.get().complete();
        assertThat(rows.get().all()).isEqualTo(expected);
        rows.get().drop();
    }

    /** By stream, its view after each event. */
    private static Map<String, List<Game>> history(Random chance) {
        var history = new HashMap<String, List<Game>>();
        for (int stream = 0; stream < 5; stream++) {
            var games = new ArrayList<Game>();
            var game = new Game(Map.of());
            for (int seq = 0; seq <= chance.nextInt(6); seq++) {
                game = game.scored(PLAYERS.get(chance.nextInt(PLAYERS.size())), chance.nextInt(100));
                games.add(game);
            }
            history.put("game:" + stream, games);
        }
        return history;
    }

    /** Every event at least once, each stream's in order, the streams' mixed. */
    private static List<Delivery> deliveries(Map<String, List<Game>> history, Random chance) {
        var streams = new ArrayList<String>();
        history.forEach((stream, games) -> streams.addAll(Collections.nCopies(games.size(), stream)));
        Collections.shuffle(streams, chance);
        var next = new HashMap<String, Long>();
        var all = new ArrayList<Delivery>();
        for (var stream : streams) {
            long seq = next.merge(stream, 1L, Long::sum) - 1;
            all.add(new Delivery(stream, seq));
            if (chance.nextInt(3) == 0) {
                all.add(new Delivery(stream, chance.nextLong(seq + 1)));
            }
        }
        return all;
    }
}
