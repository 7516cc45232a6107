package io.playcast.bench.crash;

import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Unknown;
import io.playcast.bench.crash.Order.Kind;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What one caller asks for: lobbies, invites into them, and now and then something that must be refused. */
final class Evening {
    private static final int INVITES = 30;
    private static final int REFUSED_PERCENT = 10;
    private static final Duration LONGEST_REST = Duration.ofMillis(20);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(100);

    private final Random random;
    private final UserId host;
    private LobbyId lobby;
    private boolean opened;
    private int invites;
    private boolean trouble;

    Evening(long seed) {
        this.random = new Random(seed);
        this.host = new UserId(ulid());
        this.lobby = new LobbyId(ulid());
    }

    Order next() {
        if (!opened || invites >= INVITES) {
            lobby = new LobbyId(ulid());
            opened = false;
            invites = 0;
            return order(Kind.CREATE, host);
        }
        if (random.nextInt(100) < REFUSED_PERCENT) {
            return random.nextBoolean() ? order(Kind.STRANGER, new UserId(ulid())) : order(Kind.CREATE_AGAIN, host);
        }
        invites++;
        return order(Kind.INVITE, host);
    }

    void told(Order order, Answer answer) {
        trouble = answer instanceof Unknown || answer instanceof NotNow;
        if (order.kind() == Kind.CREATE) {
            opened = answer instanceof Acknowledged;
        }
    }

    /** People do not type without a break, and who was told of trouble waits a little. */
    void rest() {
        var longest = trouble ? AFTER_TROUBLE : LONGEST_REST;
        LockSupport.parkNanos(random.nextLong(longest.toNanos()));
    }

    private Order order(Kind kind, UserId by) {
        return new Order(Order.MARK + ulid(), kind, lobby, by, ulid(), Instant.now());
    }

    private String ulid() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return Ulid.of(System.currentTimeMillis(), bytes);
    }
}
