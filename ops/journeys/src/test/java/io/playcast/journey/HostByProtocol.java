package io.playcast.journey;

import io.playcast.client.ClientListener;
import io.playcast.client.ClientOptions;
import io.playcast.client.LobbyWatch;
import io.playcast.client.PlaycastClient;
import io.playcast.client.Push;
import io.playcast.client.Reply;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.LeadMessage;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo's host on one more device, speaking the protocol through the Java client. */
final class HostByProtocol implements AutoCloseable, ClientListener {
    private final LobbyWatch watch = new LobbyWatch();
    private final PlaycastClient client;

    HostByProtocol(RunningPlatform platform, String token) throws Exception {
        var device = new Device(
                DeviceKind.BROWSER, new DeviceId(Ulid.of(System.currentTimeMillis(), new byte[10])), List.of());
        client = PlaycastClient.connect(new ClientOptions(platform.base, () -> token, device, platform.trust()), this);
        client.ready().get(20, TimeUnit.SECONDS);
    }

    Reply asks(ClientMessage message) throws Exception {
        return client.send(message).get(20, TimeUnit.SECONDS);
    }

    /** The {@code nth} member to have joined; the host is number 0. */
    UserId member(LobbyId lobby, int nth) {
        return watch.lobby(lobby).orElseThrow().members().get(nth).user();
    }

    Reply lets(LobbyId lobby, UserId user, boolean play) throws Exception {
        return asks(new LeadMessage.InputAccess(lobby, user, play, play, false, play, true));
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
