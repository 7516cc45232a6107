package io.playcast.edge.presence;

import io.lettuce.core.ScriptOutputType;
import io.playcast.edge.redis.EdgeRedis;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Lets one node of all sweep: a key in Redis under its name, which runs out when it is not renewed in three rounds.
 *
 * <p>Two that sweep at once do each other no harm, for the log's owner decides what is news; the lock saves work only.
 */
public final class SweepersTurn {
    private static final int ROUNDS = 3;
    private static final int PATIENCE_MS = 2_500;
    private static final String TAKE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
            return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0""";

    private final EdgeRedis redis;
    private final byte[] node;
    private final byte[] lastsMs;

    public SweepersTurn(EdgeRedis redis, PresenceProperties properties, String node) {
        this.redis = redis;
        this.node = node.getBytes(StandardCharsets.UTF_8);
        this.lastsMs =
                Long.toString(properties.sweepEvery().toMillis() * ROUNDS).getBytes(StandardCharsets.UTF_8);
    }

    /** Blocks for a moment; false too while Redis is away. */
    boolean taken() {
        try {
            return redis.ask(asking -> asking.<Long>eval(
                                    TAKE, ScriptOutputType.INTEGER, new String[] {"presence:sweeper"}, node, lastsMs))
                            .toCompletableFuture()
                            .orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                            .join()
                    == 1;
        } catch (CompletionException away) {
            return false;
        }
    }
}
