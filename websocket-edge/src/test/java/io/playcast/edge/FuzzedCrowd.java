package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.AGENT_END;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static io.playcast.twin.SomeIds.TABLET;
import static io.playcast.twin.SomeIds.VIEWER_END;

import io.netty.buffer.PooledByteBufAllocator;
import io.playcast.Rejected;
import io.playcast.edge.front.EmbeddedClient;
import io.playcast.edge.front.Handshake;
import io.playcast.fuzz.Opening;
import io.playcast.fuzz.Verdicts;
import io.playcast.fuzz.WrongText;
import io.playcast.fuzz.WrongText.Way;
import io.playcast.fuzz.WrongWire;
import io.playcast.fuzz.WrongWire.Said;
import io.playcast.fuzz.WrongWire.Trick;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.twin.HeldThreads;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Clients that misbehave side by side at one edge, in an order by the seed. On one thread, the edge too, and the clock is theirs. */
final class FuzzedCrowd {
    /** An outbox's bound, the turn that is under way, and pongs until the socket takes no more. */
    static final long MOST_UNTAKEN = (2 << 20) + (128 << 10);

    private static final Trick[] TRICKS = Trick.values();
    private static final int SIZE = 16;
    private static final int MOST_SAID = 300;
    private static final int FLOOD = EdgeUnderTest.MESSAGES_A_MINUTE + 200;
    private static final int PILE = 300;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final List<UserId> USERS = List.of(ANN, BEN, new UserId(AGENT.value()), new UserId(PAGE.value()));
    private static final List<DeviceId> DEVICES = List.of(PAGE, TABLET, AGENT);

    final HeldThreads threads = new HeldThreads();
    final Verdicts verdicts = new Verdicts();
    final EdgeUnderTest edge;
    final PooledByteBufAllocator memory = new PooledByteBufAllocator(false, 1, 1, 8192, 9, 0, 0, false);
    private final Handshake handshake;
    private final Random random;
    private final WrongText text;
    private final WrongWire wire;
    private final List<FuzzedClient> crowd = new ArrayList<>();
    private String ticket = "";
    private long frames;
    private long messages;
    private int mostHeld;
    private long mostUntaken;
    private int deafToTheEnd;

    FuzzedCrowd(Path home, Random random) {
        this.edge = new EdgeUnderTest(home, threads);
        this.handshake = new Handshake(edge.door, edge.socket);
        this.random = random;
        this.text = new WrongText(
                random,
                List.of(
                        ANN.value(),
                        BEN.value(),
                        LOBBY.value(),
                        SESSION.value(),
                        AGENT.value(),
                        PAGE.value(),
                        VIEWER_END.value(),
                        AGENT_END.value(),
                        "01ARZ3NDEKTSV4RRFFQ69G5FAV"));
        this.wire = new WrongWire(random, text);
        edge.cards.write(Given.names());
        List.of(Given.CREATED, Given.BEN_JOINED, Given.STARTED, Given.OPENED, Given.ATTACHED)
                .forEach(edge::happened);
        edge.gateway.answers(_ -> answer());
    }

    /** The rules of a store that is there: mostly yes, sometimes no. */
    private Object answer() {
        return switch (random.nextInt(8)) {
            case 0 -> throw new Rejected("lobby.closed", "This lobby is over");
            case 1 -> throw Rejected.unavailable("The platform cannot answer now", 1_000);
            default -> 0L;
        };
    }

    /** Until so many frames are said, and everybody is gone. */
    void say(long most) {
        while (frames < most) {
            int at = random.nextInt(SIZE);
            if (at >= crowd.size()) {
                crowd.add(newcomer());
            } else if (!crowd.get(at).pipe().isOpen()) {
                forget(crowd.remove(at));
            } else {
                act(crowd.get(at));
            }
            edge.clock.advance(STEP);
            if (random.nextInt(20) == 0) {
                lookAround();
            }
        }
        crowd.stream().filter(client -> client.pipe().isOpen()).forEach(FuzzedClient::vanish);
        crowd.forEach(this::forget);
    }

    private void act(FuzzedClient client) {
        if (client.said() >= MOST_SAID || client.closedWith() > 0 && random.nextInt(4) == 0) {
            client.leaves();
            return;
        }
        int chance = random.nextInt(10_000);
        if (chance == 0) {
            flood(client);
        } else if (chance < 4) {
            pile(greeted());
        } else if (chance < 10) {
            client.vanish();
        } else if (chance < 40) {
            client.pipe().reads(!client.pipe().reads());
        } else if (chance < 60) {
            knock();
        } else if (chance < 105) {
            says(client, wire.says(TRICKS[random.nextInt(TRICKS.length)]));
        } else {
            // Three in a row that cannot be read would be the last.
            says(client, text(client.said() % 3 == 0 ? text.next(Way.RIGHT) : text.next()));
        }
        mostUntaken = Math.max(mostUntaken, client.pipe().untaken());
    }

    private void says(FuzzedClient client, Said what) {
        frames += what.frames();
        messages += what.messages();
        client.says(what);
    }

    private Said text(String said) {
        return new Said(wire.text(said), 1, 1, false);
    }

    /** More than a minute's budget at once. */
    private void flood(FuzzedClient client) {
        for (int i = 0; i < FLOOD && client.pipe().isOpen(); i++) {
            says(client, text("{\"id\":\"p" + i + "\",\"type\":\"ping\",\"data\":{}}"));
        }
    }

    /** More than may wait, while the store is slow. */
    private void pile(FuzzedClient client) {
        threads.hold();
        for (int i = 0; i < PILE && client.pipe().isOpen(); i++) {
            says(
                    client,
                    text("{\"id\":\"w" + i + "\",\"type\":\"lobby.ready\",\"data\":{\"lobby\":\"" + LOBBY.value()
                            + "\",\"ready\":true}}"));
        }
        mostHeld = Math.max(mostHeld, threads.held());
        threads.goOn();
        client.pipe().turn();
        crowd.add(client);
    }

    /** Who comes to the port with something that is no handshake. */
    private void knock() {
        var client = client();
        client.says(Opening.wrong(random));
        verdicts.count("door " + client.pipe().head().substring(9, 12));
        client.vanish();
    }

    private FuzzedClient newcomer() {
        if (random.nextInt(8) != 0) {
            return greeted();
        }
        var client = client();
        client.says(Opening.request(true));
        return client;
    }

    private FuzzedClient greeted() {
        var client = client();
        client.says(Opening.request(false));
        var user = USERS.get(random.nextInt(USERS.size()));
        var token = random.nextInt(10) == 0 ? "nobody's" : edge.token(user);
        var resume = random.nextInt(3) == 0
                ? ",\"resume\":{\"ticket\":\"" + ticket + "\",\"streams\":{\"" + LOBBY + "\":" + random.nextInt(4)
                        + "}}"
                : "";
        says(
                client,
                text("{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"" + token
                        + "\",\"device\":{\"kind\":\"" + (random.nextInt(4) == 0 ? "agent" : "browser") + "\",\"id\":\""
                        + DEVICES.get(random.nextInt(DEVICES.size())).value() + "\"}" + resume + "}}"));
        ticket = client.ticket();
        return client;
    }

    private FuzzedClient client() {
        var address = new InetSocketAddress("10.0.0." + random.nextInt(64), 1024);
        return new FuzzedClient(
                client -> new EmbeddedClient(handshake, address, memory, client::hears, client::closes),
                verdicts,
                random);
    }

    /** What the edge does by the clock, and the writes that came of what others said. */
    private void lookAround() {
        edge.liveness.sweep();
        edge.tokenClock.sweep();
        edge.gateway.forget();
        crowd.forEach(client -> client.pipe().turn());
    }

    private void forget(FuzzedClient client) {
        verdicts.count("sockets");
        if (client.closedWith() > 0) {
            verdicts.count("ended " + client.closedWith());
        } else if (!client.pipe().reads()) {
            deafToTheEnd++;
        }
    }

    long frames() {
        return frames;
    }

    long messages() {
        return messages;
    }

    /** Clients that took nothing any more and were cut: whatever they were closed with, they have not heard it. */
    int deafToTheEnd() {
        return deafToTheEnd;
    }

    /** Tasks of the edge that waited for a slow store, at the worst time. */
    int mostHeld() {
        return mostHeld;
    }

    /** Bytes a client had not taken, at the worst time. */
    long mostUntaken() {
        return mostUntaken;
    }
}
