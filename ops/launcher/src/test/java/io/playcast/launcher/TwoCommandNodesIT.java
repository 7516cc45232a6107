package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.engines.SharedEngines;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.SetReady;
import io.playcast.lobby.Visibility;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes of role command that found each other by the database, over TLS, and a sender that owns nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoCommandNodesIT {
    private static final long SEED = Long.getLong("playcast.seed", System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LOBBIES = 48;
    private static final int ROUNDS = 30;
    private static final long EVENTS_OF_A_BEGINNING = 1;
    private static final UserId ANN = new UserId(ulid(1));
    private static final UserId BOB = new UserId(ulid(2));

    @TempDir
    private static Path home;

    private static Place first;
    private static Place second;
    private static Node sender;
    private static JdbcClient log;

    /** A command node, and where it is in the cluster. */
    private record Place(String address, RoleProcess process) {}

    @BeforeAll
    static void one_command_node_and_a_sender() throws Exception {
        first = commandNode();
        first.process().awaitReady();
        var database = new PGSimpleDataSource();
        database.setUrl(SharedEngines.postgres().database("two_nodes"));
        database.setUser(SharedEngines.postgres().user());
        log = JdbcClient.create(database);
        var cluster = new ClusterProperties(true, List.of(), address(), "playcast-node");
        sender = new Node(cluster, HomeBundles.of(home), database, Role.EDGE, Optional.empty()).joined();
    }

    @AfterAll
    static void down() {
        sender.close();
        Stream.of(first, second).map(Place::process).forEach(RoleProcess::close);
    }

    @Test
    @Order(1)
    void what_went_to_the_other_node_and_came_back_is_decided_on_what_happened_there() throws Exception {
        var lobbies = lobbies(1);
        Eventually.within(SOON, () -> assertThat(ownedBy(first, lobbies)).hasSize(LOBBIES));
        for (var lobby : lobbies) {
            Ledger.once(sender, "create/" + lobby, create(lobby));
        }
        second = commandNode();
        second.process().awaitReady();
        Eventually.within(SOON, () -> assertThat(ownedBy(second, lobbies)).isNotEmpty());
        var moved = ownedBy(second, lobbies);
        var there = new HashMap<LobbyId, Long>();
        for (var lobby : moved) {
            Ledger.once(sender, "join/" + lobby, join(lobby, BOB));
            there.put(lobby, Ledger.once(sender, "ready/" + lobby, ready(lobby, ANN, true)));
        }

        second.process().leave();
        Eventually.within(SOON, () -> assertThat(ownedBy(first, lobbies)).hasSize(LOBBIES));

        for (var lobby : moved) {
            // To whom the first node had seen, Bob is no member, and Ann has nothing to take back.
            assertThat(Ledger.once(sender, "bob/" + lobby, ready(lobby, BOB, true)))
                    .isEqualTo(there.get(lobby) + 1);
            assertThat(Ledger.once(sender, "ann/" + lobby, ready(lobby, ANN, false)))
                    .isEqualTo(there.get(lobby) + 2);
        }
    }

    @Test
    @Order(2)
    void with_an_owner_killed_in_mid_load_all_that_was_acknowledged_is_there_once_and_all_lobbies_go_on()
            throws Exception {
        System.out.println("playcast.seed=" + SEED);
        var random = new Random(SEED);
        second.process().startAgain();
        second.process().awaitReady();
        var lobbies = lobbies(2);
        Eventually.within(
                SOON,
                () -> assertThat(Map.of("first", ownedBy(first, lobbies), "second", ownedBy(second, lobbies)))
                        .allSatisfy((_, owned) -> assertThat(owned).isNotEmpty()));
        var victim = random.nextBoolean() ? first : second;
        var survivor = victim == first ? second : first;
        // Counted by what the victim has done: one of the two is warm, and may be through before the other has begun.
        var victims = Set.copyOf(ownedBy(victim, lobbies));
        int fatal = victims.size() * ROUNDS * random.nextInt(20, 60) / 100;
        var done = new AtomicInteger();
        var ledger = new Ledger(sender);

        atOnce(lobbies.stream()
                .<Callable<Void>>map(lobby -> () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        var command = round == 0 ? create(lobby) : ready(lobby, ANN, round % 2 == 1);
                        ledger.insists("load/" + lobby + "/" + round, command);
                        if (victims.contains(lobby) && done.incrementAndGet() == fatal) {
                            victim.process().kill();
                        }
                    }
                    return null;
                })
                .toList());

        assertThat(ledger.sentAgain()).as("the kill met the load").isNotEmpty();
        assertThat(ledger.answers()).hasSize(LOBBIES * ROUNDS).isEqualTo(stored("max(seq)"));
        assertThat(stored("count(*)"))
                .isEqualTo(keyed())
                .allSatisfy((id, events) ->
                        assertThat(events).as(id).isEqualTo(id.endsWith("/0") ? EVENTS_OF_A_BEGINNING : 1));
        Eventually.within(SOON, () -> assertThat(ownedBy(survivor, lobbies)).hasSize(LOBBIES));
        for (var lobby : lobbies) {
            var last = ledger.answers().get("load/" + lobby + "/" + (ROUNDS - 1));
            assertThat(Ledger.once(sender, "after/" + lobby, ready(lobby, ANN, ROUNDS % 2 == 1)))
                    .isEqualTo(last + 1);
        }
    }

    private static Place commandNode() {
        var address = address();
        var environment = new HashMap<>(RealEngines.environment("two_nodes"));
        environment.put("PLAYCAST_CLUSTER_ENABLED", "true");
        environment.put("PLAYCAST_CLUSTER_BIND", address);
        environment.put("PLAYCAST_CLUSTER_TLS", "playcast-node");
        return new Place(address, RoleProcess.start("command", home, environment));
    }

    private static String address() {
        return "127.0.0.1[" + RoleProcess.freePort() + "]";
    }

    private static void atOnce(List<Callable<Void>> players) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var player : threads.invokeAll(players)) {
                player.get();
            }
        }
    }

    private static List<LobbyId> ownedBy(Place place, List<LobbyId> lobbies) {
        return lobbies.stream()
                .filter(lobby -> sender.ownerOf(ready(lobby, ANN, true))
                        .filter(place.address()::equals)
                        .isPresent())
                .toList();
    }

    /** Of the events that the load asked for, by the id of their command. */
    private static Map<String, Long> stored(String what) {
        var found = new HashMap<String, Long>();
        log.sql("""
                        select cmd, %s found
                        from (select seq, convert_from(metadata, 'UTF8')::json ->> 'cmd' cmd from events.event) of_all
                        where cmd like 'load/%%' group by cmd""".formatted(what))
                .query((row, _) -> found.put(row.getString("cmd"), row.getLong("found")))
                .list();
        return found;
    }

    /** How many events each command of the load had, by the keys that were written with them. */
    private static Map<String, Long> keyed() {
        var found = new HashMap<String, Long>();
        log.sql("select key, events from events.command_key where key like 'load/%'")
                .query((row, _) -> found.put(row.getString("key"), row.getLong("events")))
                .list();
        return found;
    }

    private static CreateLobby create(LobbyId lobby) {
        var title = new Card(new CardRef("card:" + lobby.value()), ANN, Card.Audience.MEMBERS, "Friday night");
        return new CreateLobby(
                lobby, ANN, Instant.now(), title, new GameId("frozen-bubble"), Visibility.PUBLIC, 4, 32, null, null);
    }

    private static LobbyCommand join(LobbyId lobby, UserId user) {
        return new JoinLobby(
                lobby, user, Instant.now(), new DeviceId(ulid(3)), io.playcast.lobby.Role.PLAYER, null, null);
    }

    private static LobbyCommand ready(LobbyId lobby, UserId user, boolean ready) {
        return new SetReady(lobby, user, Instant.now(), ready);
    }

    private static List<LobbyId> lobbies(int set) {
        return IntStream.range(0, LOBBIES)
                .mapToObj(n -> new LobbyId(ulid(set * 1_000L + n)))
                .toList();
    }

    private static String ulid(long number) {
        return Ulid.of(number, ByteBuffer.allocate(10).putLong(number).array());
    }
}
