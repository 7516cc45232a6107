package io.playcast.client;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.stored.Json;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.net.URI;

/** Names and frames that the tests of the client share. */
final class Given {
    static final LobbyId LOBBY = new LobbyId("01JDA0000000000000000000AA");
    static final UserId HOST = new UserId("01JDA0000000000000000000BB");
    static final UserId GUEST = new UserId("01JDA0000000000000000000CC");
    static final DeviceId DEVICE = new DeviceId("01JDA0000000000000000000DD");
    static final String LINE = "01JDA0000000000000000000EE";
    static final LobbyView OPEN = LobbyFold.after(
            null,
            new LobbyCreated(
                    LOBBY,
                    HOST,
                    new CardRef("card:01JDA0000000000000000000FF"),
                    new GameId("frozen-bubble"),
                    Visibility.UNLISTED,
                    4,
                    Settings.DEFAULT,
                    32,
                    null,
                    null));

    private Given() {}

    static ClientOptions options() {
        var device = new Device(DeviceKind.AGENT, DEVICE, null);
        return new ClientOptions(URI.create("https://localhost:8443"), () -> "a-token", device, Trust.system());
    }

    static String welcome(String line, String ticket, String streams) {
        return """
                {"type":"welcome","data":{"user":"%s","roles":["player"],"line":"%s","ticket":"%s","socket":"s",\
                "streams":%s,"cards":[],"serverTime":"2026-01-01T00:00:00Z"}}""".formatted(HOST.value(), line, ticket, streams);
    }

    static String snapshot(long seq) {
        return """
                {"type":"snapshot","data":{"stream":"%s","seq":%d,"view":%s}}""".formatted(LOBBY, seq, Json.stored().valueToTree(OPEN));
    }

    static String ready(long seq, boolean ready) {
        return """
                {"type":"lobby.ready-changed","rev":1,"stream":"%s","seq":%d,"time":"2026-01-01T00:00:00Z",\
                "data":{"lobby":"%s","user":"%s","ready":%s}}""".formatted(LOBBY, seq, LOBBY.value(), HOST.value(), ready);
    }
}
