package io.playcast.launcher;

import io.playcast.Rejected;
import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.LobbyWatch;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.client.Reply;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.lobby.Visibility;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Somebody at an edge, by the Java client. */
final class Player implements AutoCloseable, ClientListener {
    private static final int PATIENCE_S = 20;

    private final LobbyWatch watch = new LobbyWatch();
    private final PlaycastClient client;

    Player(RoleProcess edge, String token, Device device) throws Exception {
        client = PlaycastClient.connect(new ClientOptions(edge.base(), () -> token, device, edge.trust()), this);
        client.ready().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    static Device device(DeviceKind kind, int number) {
        return new Device(kind, new DeviceId(Ulid.of(number, new byte[10])), List.of());
    }

    LobbyId opensALobby() throws Exception {
        return asks(new LobbyMessage.Create("Apart", new GameId("paddles"), Visibility.PUBLIC, 4))
                .field("lobby", LobbyId.class);
    }

    /** Returns the answer, or throws the refusal. */
    Reply asks(ClientMessage message) throws Exception {
        try {
            return client.send(message).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Rejected refused ? refused : e;
        }
    }

    /** What this player's screen would show. */
    LobbyWatch sees() {
        return watch;
    }

    @Override
    public void welcomed(Welcome welcome) {}

    @Override
    public void pushed(Push push) {
        watch.pushed(push);
    }

    @Override
    public void lost(String reason) {}

    @Override
    public void gaveUp(String reason) {}

    @Override
    public void close() {
        client.close();
    }
}
