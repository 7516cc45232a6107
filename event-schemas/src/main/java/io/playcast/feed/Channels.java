package io.playcast.feed;

import java.util.regex.Pattern;

/** Names of the Redis channels between the log and the edges, and of which kind they are. */
public final class Channels {
    /** What the names of all streams' channels begin with. */
    public static final String FEED = "feed:{";

    private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\d+)\\.");
    private static final int SHARDED_SINCE = 7;

    private Channels() {}

    /** The channel of one stream; the braces keep it in one slot of a cluster. */
    public static String of(String stream) {
        return FEED + stream + "}";
    }

    public static String streamOf(String channel) {
        return channel.substring(FEED.length(), channel.length() - 1);
    }

    /** Whether a server has sharded channels, by its answer to {@code INFO server}. Both ends ask the same server, so they agree. */
    public static boolean areSharded(String info) {
        var version = VERSION.matcher(info);
        return version.find() && Integer.parseInt(version.group(1)) >= SHARDED_SINCE;
    }
}
