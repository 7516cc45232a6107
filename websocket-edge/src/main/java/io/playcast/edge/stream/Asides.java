package io.playcast.edge.stream;

import io.playcast.feed.FeedFrame;

/** Tells whoever follows a stream, on any node, what is no event of it. */
@FunctionalInterface
public interface Asides {
    /** Gone where it cannot be told now: the next one is as good. Never blocks. */
    void tell(String stream, FeedFrame frame);
}
