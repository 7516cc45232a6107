package io.playcast.log;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;

/** The log as Axon's streaming processors want it: woken by the bell, where Axon's own store would be polled. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogWindow log;
    private final LogBell bell;
    private final LogHead head;

    public LogSource(LogWindow log, LogBell bell, LogHead head) {
        this.log = log;
        this.bell = bell;
        this.head = head;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
        return new LogStream(new LogTail(log, positionOf(token)), bell);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head.position());
    }

    private static long positionOf(TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            case TrackingToken other -> throw new IllegalArgumentException("the log knows no place " + other);
        };
    }
}
