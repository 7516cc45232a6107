package io.playcast.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How the store does: {@code playcast_store_*} in the metrics. */
final class StoreMeters {
    private final MeterRegistry registry;
    private final DistributionSummary batch;
    private final Timer commit;
    private final Counter conflicts;
    private final Counter unknown;

    interface Statement {
        void execute() throws SQLException;
    }

    StoreMeters(MeterRegistry registry) {
        this.registry = registry;
        this.batch = DistributionSummary.builder("playcast.store.batch")
                .description("Units of work in one commit")
                .register(registry);
        this.commit = Timer.builder("playcast.store.commit")
                .description("Time from sending a batch to its being durable")
                .register(registry);
        this.conflicts = Counter.builder("playcast.store.conflicts")
                .description("Batches that a unique key refused")
                .register(registry);
        this.unknown = Counter.builder("playcast.store.unknown")
                .description("Batches over which the store went away, to be looked for when it is back")
                .register(registry);
    }

    void watch(AtomicInteger pending) {
        Gauge.builder("playcast.store.waiting", pending, AtomicInteger::get)
                .description("Units of work that are not settled yet")
                .register(registry);
    }

    void commit(List<Append> appends, Statement statement) throws SQLException {
        long began = System.nanoTime();
        statement.execute();
        commit.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        batch.record(appends.size());
    }

    void conflict() {
        conflicts.increment();
    }

    void unknown() {
        unknown.increment();
    }
}
