package io.playcast.edge.presence;

import io.lettuce.core.ScriptOutputType;
import io.playcast.edge.redis.EdgeRedis;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.Script;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.presence.OpenSocket;
import io.playcast.wire.ConnectionMessage.Device;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import io.playcast.wire.ServerMessage.DeviceShown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leases as they lie in Redis: a sorted set a user, socket and its device by the time they expire; all times are Redis' own.
 *
 * <p>Users share 64 slots of a cluster, and each slot has its epoch: the time when its Redis was first asked, so that the
 * loss of one shard is noticed there alone. No call waits; each fails while Redis is away.
 */
public final class LeaseStore {
    private static final String EPOCH = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            redis.call('SET', KEYS[1], string.format('%.0f', now), 'NX')
            local epoch = tonumber(redis.call('GET', KEYS[1]))
            """;
    private static final String NOW = EPOCH + "redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)\n";
    private static final Script<Long> BEGIN = Script.of(EPOCH + "return epoch", ScriptOutputType.INTEGER);
    private static final Script<List<Long>> RENEW = Script.of(NOW + """
            local had = redis.call('ZSCORE', KEYS[2], ARGV[1])
            redis.call('ZADD', KEYS[2], now + ARGV[2], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
            redis.call('ZADD', KEYS[3], now + ARGV[2], ARGV[3])
            redis.call('PEXPIRE', KEYS[3], ARGV[2])
            return {epoch, had and 1 or 0}""", ScriptOutputType.MULTI);
    private static final Script<List<byte[]>> LOOK = Script.of(
            NOW + "return {string.format('%.0f', now - epoch), unpack(redis.call('ZRANGE', KEYS[2], 0, -1))}",
            ScriptOutputType.MULTI);
    private static final char OF_AGENT = '@';
    private static final char OF_BROWSER = '/';

    private final EdgeRedis redis;
    private final NodeId node;
    private final long leaseMs;

    /** @param epoch when this user's Redis was started or emptied @param had whether the lease was still there */
    record Renewed(long epoch, boolean had) {}

    /** @param epochMs how long this user's Redis has kept what it was told @param sockets of the user that live */
    record Look(long epochMs, int sockets, Set<DeviceShown> devices) {
        Set<DeviceId> agents() {
            return devices.stream()
                    .filter(device -> device.kind() == DeviceKind.AGENT)
                    .map(DeviceShown::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public LeaseStore(EdgeRedis redis, PresenceProperties properties, NodeId node) {
        this.redis = redis;
        this.node = node;
        this.leaseMs = properties.lease().toMillis();
    }

    /** Begins the epoch of every slot that has none, so that none is young only because nobody asked. */
    void begin() {
        IntStream.range(0, OpenSocket.BUCKETS)
                .mapToObj(OpenSocket::bucket)
                .forEach(bucket -> redis.ask(asking -> BEGIN.run(asking, new String[] {epoch(bucket)})));
    }

    CompletionStage<Renewed> renew(UserId user, String socket, Device device) {
        var keys = new String[] {epoch(bucket(user)), leases(user), OpenSocket.key(user)};
        return redis.ask(asking -> RENEW.run(
                        asking,
                        keys,
                        bytes(member(socket, device)),
                        bytes(Long.toString(leaseMs)),
                        bytes(open(user, socket, device))))
                .thenApply(two -> new Renewed(two.get(0), two.get(1) == 1));
    }

    CompletionStage<Long> give(UserId user, String socket, Device device) {
        return redis.ask(asking -> {
            asking.zrem(OpenSocket.key(user), bytes(open(user, socket, device)));
            return asking.zrem(leases(user), bytes(member(socket, device)));
        });
    }

    /** What lives of a user on any node; of a node that was killed until its leases end. */
    CompletionStage<Look> look(UserId user) {
        return redis.ask(asking -> LOOK.run(asking, keys(user))).thenApply(LeaseStore::look);
    }

    private static Look look(List<byte[]> answer) {
        var texts = answer.stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        var sockets = texts.subList(1, texts.size());
        var devices = sockets.stream().flatMap(LeaseStore::device).collect(Collectors.toUnmodifiableSet());
        return new Look(Long.parseLong(texts.getFirst()), sockets.size(), devices);
    }

    private static String[] keys(UserId user) {
        return new String[] {epoch(bucket(user)), leases(user)};
    }

    private static String leases(UserId user) {
        return bucket(user) + ":lease:" + user.value();
    }

    private static String epoch(String bucket) {
        return bucket + ":epoch";
    }

    private static String bucket(UserId user) {
        return OpenSocket.bucket(OpenSocket.bucketOf(user));
    }

    /** Beside the user's own, a set of all sockets of the slot: it knows the node. */
    private String open(UserId user, String socket, Device device) {
        return new OpenSocket(node.value(), socket, user, device.id(), device.kind() == DeviceKind.AGENT).member();
    }

    private static String member(String socket, Device device) {
        char of = device.kind() == DeviceKind.AGENT ? OF_AGENT : OF_BROWSER;
        return socket + of + device.id().value();
    }

    private static Stream<DeviceShown> device(String member) {
        return Stream.concat(
                device(member, OF_AGENT, DeviceKind.AGENT), device(member, OF_BROWSER, DeviceKind.BROWSER));
    }

    private static Stream<DeviceShown> device(String member, char of, DeviceKind kind) {
        int at = member.indexOf(of);
        return at < 0 ? Stream.empty() : Stream.of(new DeviceShown(new DeviceId(member.substring(at + 1)), kind));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
