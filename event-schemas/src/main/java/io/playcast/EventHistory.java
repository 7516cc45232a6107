package io.playcast;

import java.util.List;

/** The event store as readers see it: raw rows by cursor, positions that never skip. Blocks; call from a virtual thread. */
public interface EventHistory {
    /** Events of one stream with {@code seq >= fromSeq}, in order, at most {@code limit}. Empty when there are none. */
    List<StoredEvent> stream(String stream, long fromSeq, int limit);

    /** Events of the log with {@code position > after}, in commit order, at most {@code limit}, matching the filter. */
    List<StoredEvent> log(long after, int limit, Filter filter);

    /** Narrows a read of the log; empty strings do not narrow.
     *
     * @param stream a whole stream name, or a prefix that ends in a colon such as {@code lobby:}
     * @param type a whole stored name, or a prefix that ends in a dot such as {@code lobby.} */
    record Filter(String stream, String type) {
        public static final Filter ALL = new Filter("", "");
    }
}
