package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.client.Trust;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Visibility;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.ServerMessage.Welcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** A member of a lobby with a real client, who says ready and not ready on and on, and writes down all it is told. */
final class Member implements AutoCloseable, ClientListener {
    private static final int PATIENCE_S = 30;
    private static final Duration INSISTS = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final List<Long> told = new CopyOnWriteArrayList<>();
    private final List<Long> snapshots = new CopyOnWriteArrayList<>();
    private final List<String> gaveUp = new CopyOnWriteArrayList<>();
    private final AtomicInteger welcomes = new AtomicInteger();
    private final AtomicInteger readies = new AtomicInteger();
    private final PlaycastClient client;
    private volatile String socket = "";
    private volatile boolean stopped;
    private Thread playing;
    private int said;

    Member(URI base, Trust trust, String token, Device device) throws Exception {
        client = PlaycastClient.connect(new ClientOptions(base, () -> token, device, trust), this);
        client.ready().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    LobbyId opensALobby() throws Exception {
        return client.send(new LobbyMessage.Create("Evening", new GameId("paddles"), Visibility.PUBLIC, 8))
                .get(PATIENCE_S, TimeUnit.SECONDS)
                .field("lobby", LobbyId.class);
    }

    void joins(LobbyId lobby) throws Exception {
        client.send(new LobbyMessage.Join(lobby, null, null)).get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Each time insists until it is answered, and then goes on. */
    void plays(LobbyId lobby) {
        stopped = false;
        playing = Thread.ofVirtual().start(() -> {
            while (!stopped) {
                boolean ready = said % 2 == 0;
                Eventually.within(
                        INSISTS,
                        () -> client.send(new LobbyMessage.Ready(lobby, ready)).get(PATIENCE_S, TimeUnit.SECONDS));
                said++;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        });
    }

    /** Returns when the last word was answered. */
    void stopsPlaying() throws InterruptedException {
        stopped = true;
        assertThat(playing.join(INSISTS)).as("the last word was answered").isTrue();
    }

    /** How often the word was taken. */
    int said() {
        return said;
    }

    int welcomes() {
        return welcomes.get();
    }

    int readies() {
        return readies.get();
    }

    /** The id of the socket it has now: edges draw another one for each. */
    String socket() {
        return socket;
    }

    /** Everything up to this number was told, in order, each once. */
    void missedNothing(long last) {
        assertThat(gaveUp).isEmpty();
        assertThat(snapshots).as("resumed by events, never by a snapshot").hasSize(1);
        long first = snapshots.getFirst();
        assertThat(told)
                .isEqualTo(LongStream.rangeClosed(first + 1, last).boxed().toList());
    }

    @Override
    public void welcomed(Welcome welcome) {
        welcomes.incrementAndGet();
        socket = welcome.socket();
    }

    @Override
    public void pushed(Push push) {
        switch (push) {
            case Push.LobbySnapshot(var seq, var _) -> snapshots.add(seq);
            case Push.LobbyHappened(var seq, var _, var event) -> {
                told.add(seq);
                if (event instanceof ReadyChanged) {
                    readies.incrementAndGet();
                }
            }
            default -> {}
        }
    }

    @Override
    public void lost(String reason) {}

    @Override
    public void gaveUp(String reason) {
        gaveUp.add(reason);
    }

    @Override
    public void close() {
        stopped = true;
        client.close();
    }
}
