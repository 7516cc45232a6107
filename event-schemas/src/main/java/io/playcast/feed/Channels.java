package io.playcast.feed;

/** Names of the Redis channels between the log and the edges. */
public final class Channels {
    private static final String FEED = "feed:{";

    private Channels() {}

    /** The channel of one stream; the braces keep it in one slot of a cluster. */
    public static String of(String stream) {
        return FEED + stream + "}";
    }

    public static String streamOf(String channel) {
        return channel.substring(FEED.length(), channel.length() - 1);
    }
}
