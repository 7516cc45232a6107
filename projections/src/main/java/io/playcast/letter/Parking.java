package io.playcast.letter;

import io.playcast.StoredEvent;

/** Where whoever builds a version of a read model leaves streams that it cannot fold: they are looked at, retried and skipped as all others. */
public interface Parking {
    /** Parks the stream because of that event; nothing happens when it is parked already. Of the events behind it none is kept: a retry
     * folds the stream from the history.
     *
     * @throws org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException when no more may be parked
     */
    void park(String name, int version, StoredEvent event, Throwable cause);

    /** How many streams are parked. */
    long parked(String name, int version);

    boolean isParked(String name, int version, String stream);

    /** Forgets all of them with the version they were parked for. */
    void clear(String name, int version);

    /** Folds a stream of a version that is being built, or was built, from the history; a bean of whoever builds. */
    interface Refolding {
        /** @throws RuntimeException when the stream cannot be folded still */
        void refold(String name, int version, String stream);
    }
}
