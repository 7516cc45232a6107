package io.playcast.live;

import io.playcast.live.News.Changed;
import java.io.IOException;

/** What one reader sees of a view that changes. For that reader's thread. */
public interface LiveView {
    /** Sends how things stand: at the begin, and whenever changes may have been missed. Reads before it sends.
     *
     * @param seen the id of the last event that the reader has seen, empty for none
     * @throws io.playcast.Rejected when there is nothing for this reader
     */
    void begin(String seen, EventStream out) throws IOException;

    /** @return whether there is more to come */
    boolean changed(Changed change, EventStream out) throws IOException;
}
