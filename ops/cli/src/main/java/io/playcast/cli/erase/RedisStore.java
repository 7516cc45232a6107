package io.playcast.cli.erase;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Every key and value of every database of a Redis, or of each master of a cluster of them, page by page. */
record RedisStore(AbstractRedisClient client) implements Store {
    private static final Pattern DATABASE = Pattern.compile("^db(\\d+):", Pattern.MULTILINE);
    private static final int PAGE = 500;

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void requireReachable() {
        each(RedisCommands::ping);
    }

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count(name(), needles, progress);
        each(redis -> server(redis, needles, count));
        return count.done();
    }

    /** @throws ScanFailed unless every one was asked: of a cluster, masters that hold all slots among them */
    private void each(Consumer<RedisCommands<byte[], byte[]>> asked) {
        try {
            switch (client) {
                case RedisClient one -> {
                    try (var connection = one.connect(ByteArrayCodec.INSTANCE)) {
                        asked.accept(connection.sync());
                    }
                }
                case RedisClusterClient cluster -> {
                    try (var connection = cluster.connect(ByteArrayCodec.INSTANCE)) {
                        masters(connection)
                                .forEach(master -> asked.accept(connection
                                        .getConnection(master.getNodeId())
                                        .sync()));
                    }
                }
                default -> throw new IllegalStateException("neither one Redis nor a cluster of them: " + client);
            }
        } catch (RedisException problem) {
            throw new ScanFailed("Redis", problem);
        }
    }

    /** Replicas hold what their master holds. */
    private static List<RedisClusterNode> masters(StatefulRedisClusterConnection<byte[], byte[]> cluster) {
        var masters = cluster.getPartitions().stream()
                .filter(node -> node.getRole().isUpstream() && !node.getSlots().isEmpty())
                .toList();
        long served = masters.stream().mapToLong(node -> node.getSlots().size()).sum();
        if (served != SlotHash.SLOT_COUNT) {
            throw new RedisException("the cluster serves " + served + " of " + SlotHash.SLOT_COUNT + " slots");
        }
        return masters;
    }

    private static void server(RedisCommands<byte[], byte[]> redis, Needles needles, Scanned.Count count) {
        var databases = DATABASE.matcher(redis.info("keyspace"))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        for (int database : databases) {
            redis.select(database);
            ScanIterator.scan(redis).forEachRemaining(key -> key(redis, key, needles, count));
        }
    }

    private static void key(RedisCommands<byte[], byte[]> redis, byte[] key, Needles needles, Scanned.Count count) {
        count.enter(shown(key, needles));
        count.value(key);
        switch (redis.type(key)) {
            case "string" -> Stream.ofNullable(redis.get(key)).forEach(count::value);
            case "hash" ->
                ScanIterator.hscan(redis, key).forEachRemaining(field -> {
                    count.value(field.getKey());
                    count.value(field.getValue());
                });
            case "set" -> ScanIterator.sscan(redis, key).forEachRemaining(count::value);
            case "zset" -> ScanIterator.zscan(redis, key).forEachRemaining(member -> count.value(member.getValue()));
            case "list" -> list(redis, key).forEach(count::value);
            case "stream" -> stream(redis, key, count);
            case "none" -> {} // it has expired since
            case String unknown -> count.leaveOut(shown(key, needles) + " of type " + unknown);
        }
    }

    private static Stream<byte[]> list(RedisCommands<byte[], byte[]> redis, byte[] key) {
        return LongStream.iterate(0, from -> from < redis.llen(key), from -> from + PAGE)
                .boxed()
                .flatMap(from -> redis.lrange(key, from, from + PAGE - 1).stream());
    }

    private static void stream(RedisCommands<byte[], byte[]> redis, byte[] key, Scanned.Count count) {
        var from = Range.Boundary.including("-");
        for (var page = page(redis, key, from); !page.isEmpty(); page = page(redis, key, from)) {
            for (var message : page) {
                message.getBody().forEach((field, value) -> {
                    count.value(field);
                    count.value(value);
                });
                from = Range.Boundary.excluding(message.getId());
            }
        }
    }

    private static List<StreamMessage<byte[], byte[]>> page(
            RedisCommands<byte[], byte[]> redis, byte[] key, Range.Boundary<String> from) {
        return redis.xrange(key, Range.from(from, Range.Boundary.unbounded()), Limit.from(PAGE));
    }

    /** A key that holds a text itself is not written into a certificate. */
    private static String shown(byte[] key, Needles needles) {
        return needles.in(key) > 0 ? "a key" : new String(key, StandardCharsets.UTF_8);
    }
}
