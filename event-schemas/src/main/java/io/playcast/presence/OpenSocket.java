package io.playcast.presence;

import io.playcast.id.DeviceId;
import io.playcast.id.UserId;

/** A socket that lives, as it stands in a set of its user's slot in Redis by the time its lease ends: edges write it, admins read it.
 *
 * @param node the edge that holds it @param agent whether a capture agent is at its other end, or else a browser
 */
public record OpenSocket(String node, String socket, UserId user, DeviceId device, boolean agent) {
    /** Slots of a cluster that users share. */
    public static final int BUCKETS = 64;

    private static final String AGENT = "@";
    private static final String BROWSER = "-";

    public static int bucketOf(UserId user) {
        return Math.floorMod(user.value().hashCode(), BUCKETS);
    }

    /** What the keys of one slot begin with. */
    public static String bucket(int number) {
        return "presence:{" + number + "}";
    }

    /** Of the set of a slot. */
    public static String key(int bucket) {
        return bucket(bucket) + ":sockets";
    }

    public static String key(UserId user) {
        return key(bucketOf(user));
    }

    public String member() {
        return String.join("/", node, socket, user.value(), device.value(), agent ? AGENT : BROWSER);
    }

    public static OpenSocket of(String member) {
        var parts = member.split("/");
        return new OpenSocket(parts[0], parts[1], new UserId(parts[2]), new DeviceId(parts[3]), parts[4].equals(AGENT));
    }
}
