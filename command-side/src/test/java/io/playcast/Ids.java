package io.playcast;

import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Ids for tests: every call another one, never the same as in an earlier run on the same database. */
public final class Ids {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Ids() {}

    public static String ulid() {
        return Ulid.of(
                System.currentTimeMillis(),
                ByteBuffer.allocate(10).putLong(NEXT.incrementAndGet()).array());
    }

    public static UserId user() {
        return new UserId(ulid());
    }

    public static LobbyId lobby() {
        return new LobbyId(ulid());
    }

    public static SessionId session() {
        return new SessionId(ulid());
    }

    public static DeviceId device() {
        return new DeviceId(ulid());
    }

    public static ConnectionId connection() {
        return new ConnectionId(ulid());
    }

    public static InviteId invite() {
        return new InviteId(ulid());
    }
}
