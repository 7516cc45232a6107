package io.playcast.store;

import java.time.Duration;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.AggregateLifecycle;

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
        private boolean slow;
        private int since;

        Trigger(Snapshotter snapshotter, Class<?> aggregate, int most, Duration load) {
            super(snapshotter, aggregate);
            this.most = most;
            this.loadNanos = load.toNanos();
        }

        /** A load that takes long says so once, and so does the count: a thousand events more need no second snapshot. */
        @Override
        protected boolean exceedsThreshold() {
            if (!slow && !AggregateLifecycle.isLive() && System.nanoTime() - began > loadNanos) {
                slow = true;
                return true;
            }
            return ++since == most;
        }

        @Override
        protected void reset() {
            if (AggregateLifecycle.isLive()) {
                since = 0;
            }
        }

        @Override
        public void initializationFinished() {
            super.initializationFinished();
            since %= most;
        }
    }
}
