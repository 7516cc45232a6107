package io.playcast.twin;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;

/** People and things that tests speak of. */
public final class SomeIds {
    public static final UserId ANN = new UserId(ulid("ANN"));
    public static final UserId BEN = new UserId(ulid("BEN"));
    public static final DeviceId PAGE = new DeviceId(ulid("PAGE"));
    public static final DeviceId TABLET = new DeviceId(ulid("TABET"));
    public static final DeviceId AGENT = new DeviceId(ulid("AGENT"));
    public static final LobbyId LOBBY = new LobbyId(ulid("MEET"));
    public static final SessionId SESSION = new SessionId(ulid("SESS"));
    public static final ConnectionId VIEWER_END = new ConnectionId(ulid("VEWER"));
    public static final ConnectionId AGENT_END = new ConnectionId(ulid("SENDER"));
    public static final GameId GAME = new GameId("frozen-bubble");

    private SomeIds() {}

    private static String ulid(String name) {
        return "0".repeat(26 - name.length()) + name;
    }
}
