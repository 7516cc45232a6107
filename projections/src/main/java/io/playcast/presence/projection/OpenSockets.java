package io.playcast.presence.projection;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.Range;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.playcast.presence.OpenSocket;
import io.playcast.view.RedisLink;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every socket that lives on any edge, as the edges' leases have it; of an edge that was killed until its leases end.
 *
 * <p>No view of the log: a socket is nothing that happened. All slots are asked at once, in one round trip. */
public final class OpenSockets {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RedisLink<String> redis;
    private final Clock clock;

    public OpenSockets(RedisLink<String> redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** By node, then in the order in which they were opened. Blocks. */
    public List<OpenSocket> all() {
        var commands = redis.open().async();
        var alive = Range.from(Range.Boundary.<Number>excluding(clock.millis()), Range.Boundary.unbounded());
        var asked = IntStream.range(0, OpenSocket.BUCKETS)
                .mapToObj(bucket -> commands.zrangebyscore(OpenSocket.key(bucket), alive))
                .toList();
        if (!LettuceFutures.awaitAll(PATIENCE, asked.toArray(RedisFuture[]::new))) {
            throw new RedisCommandTimeoutException("Redis did not tell of all sockets within " + PATIENCE);
        }
        return asked.stream()
                .flatMap(OpenSockets::members)
                .map(OpenSocket::of)
                .sorted(Comparator.comparing(OpenSocket::member))
                .toList();
    }

    private static Stream<String> members(RedisFuture<List<String>> answer) {
        try {
            return answer.toCompletableFuture().join().stream();
        } catch (CompletionException problem) {
            throw problem.getCause() instanceof RuntimeException known ? known : problem;
        }
    }
}
