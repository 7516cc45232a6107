package io.playcast.store;

import java.time.Duration;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;

/** Asks for a snapshot after so many events, and after a load that took long. */
final class SnapshotTriggers implements SnapshotTriggerDefinition {
    private final Snapshotter snapshotter;
    private final int events;
    private final Duration load;

    SnapshotTriggers(Snapshotter snapshotter, int events, Duration load) {
        this.snapshotter = snapshotter;
        this.events = events;
        this.load = load;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregate) {
        return new Trigger(snapshotter, aggregate, events, load);
    }

    /** One load or life in the cache of one aggregate; for its owner's thread. */
    private static final class Trigger extends AbstractSnapshotTrigger {
        private static final long serialVersionUID = 1L;

        private final int most;
        private final long loadNanos;
        private final long began = System.nanoTime();
        private boolean loading = true;
        private int since;

        Trigger(Snapshotter snapshotter, Class<?> aggregate, int most, Duration load) {
            super(snapshotter, aggregate);
            this.most = most;
            this.loadNanos = load.toNanos();
        }

        /** One that is due while it loads is asked for once, by the first event that says so. */
        @Override
        protected boolean exceedsThreshold() {
            return ++since == most || loading && since < most && System.nanoTime() - began > loadNanos;
        }

        /** While it loads, the count goes on: a thousand events more need no second snapshot. */
        @Override
        protected void reset() {
            since = loading ? most : 0;
        }

        @Override
        public void initializationFinished() {
            super.initializationFinished();
            loading = false;
            since = since >= most ? 0 : since;
        }
    }
}
