package io.playcast.journey;

import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.lobby.Visibility;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A host who says ready and not ready for ever, and writes down each answer the platform gave: the truth of a crash test. */
final class LedgerOfAnswers implements AutoCloseable, ClientListener {
    private final PlaycastClient client;
    private final Thread pressing;
    private final LobbyId lobby;
    private final Queue<Boolean> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    LedgerOfAnswers(RunningPlatform platform, Random random) throws Exception {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var device =
                new Device(DeviceKind.BROWSER, new DeviceId(Ulid.of(System.currentTimeMillis(), bytes)), List.of());
        var token = platform.token("player", "Ledger");
        client = PlaycastClient.connect(new ClientOptions(platform.base, () -> token, device, platform.trust()), this);
        client.ready().get(20, TimeUnit.SECONDS);
        lobby = client.send(new LobbyMessage.Create("Crash", new GameId("paddles"), Visibility.PUBLIC, 4))
                .get(20, TimeUnit.SECONDS)
                .field("lobby", LobbyId.class);
        pressing = Thread.ofVirtual().name("ledger").start(this::press);
    }

    /** One command at a time, so that the answers are in the order of the events. */
    private void press() {
        boolean ready = true;
        while (!over) {
            try {
                client.send(new LobbyMessage.Ready(lobby, ready)).get();
                acknowledged.add(ready);
                ready = !ready;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                // No answer: its outcome is unknown, and so is the state. Nothing was promised; the ledger ends here.
                return;
            }
        }
    }

    LobbyId lobby() {
        return lobby;
    }

    /** What was acknowledged, in order. */
    List<Boolean> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void welcomed(Welcome welcome) {}

    @Override
    public void pushed(Push push) {}

    @Override
    public void lost(String reason) {
        over = true;
    }

    @Override
    public void gaveUp(String reason) {
        over = true;
    }

    @Override
    public void close() {
        over = true;
        pressing.interrupt();
        client.close();
    }
}
