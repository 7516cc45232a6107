package io.playcast.bench.views;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.store.BenchDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The bound of a tail: waits for a notification, selects what came, sets each row and says so. Nothing is folded or kept. */
final class BareTail implements AutoCloseable {
    static final String CHANNEL = "{bench-bare}:changes";

    private static final String SELECT = """
            select position, stream, seq, payload from events.event where position > ? order by position limit 500""";
    private static final int PATIENCE_MS = 100;

    private final Connection connection;
    private final StatefulRedisConnection<String, String> redis;
    private final Thread thread;
    private volatile boolean over;

    BareTail(BenchDatabase database, RedisClient client) {
        try {
            connection = database.connect();
            connection.createStatement().execute("listen playcast_log");
        } catch (SQLException problem) {
            throw new BenchProblem("PostgreSQL does not answer: " + problem.getMessage(), problem);
        }
        redis = client.connect();
        long head = Long.parseLong(
                database.column("select max(position) from events.event").getFirst());
        thread = Thread.ofPlatform().name("bare-tail").start(() -> follow(head));
    }

    private void follow(long head) {
        long position = head;
        try (var select = connection.prepareStatement(SELECT)) {
            while (!over) {
                connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MS);
                int read;
                do {
                    read = 0;
                    select.setLong(1, position);
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            position = row.getLong(1);
                            tell(row.getString(2), row.getLong(3), row.getBytes(4));
                            read++;
                        }
                    }
                } while (read > 0);
            }
        } catch (SQLException problem) {
            if (!over) {
                throw new BenchProblem("The bare loop does not go on: " + problem.getMessage(), problem);
            }
        }
    }

    private void tell(String stream, long seq, byte[] payload) {
        var id = stream.substring(stream.indexOf(':') + 1);
        var text = seq + " " + new String(payload, StandardCharsets.UTF_8);
        redis.async().set("{bench-bare}:" + id, text);
        redis.async().spublish(CHANNEL, "0 " + id + " " + text);
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
            connection.close();
        } catch (SQLException problem) {
            throw new BenchProblem("PostgreSQL does not let go: " + problem.getMessage(), problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        redis.close();
    }
}
