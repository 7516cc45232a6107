package io.playcast.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the event store writes.
 *
 * @param batchRows events written by one commit at most
 * @param waiting units of work that may wait for their commit; who comes on top is refused with {@code unavailable}
 * @param outage how long to wait for a database that went away in mid-commit, to learn what became of it
 * @param cached aggregates kept in memory by the process that owns them
 * @param snapshotEvents a stream gets a snapshot each time it has grown by so many events
 * @param snapshotLoad a stream that took longer to load gets a snapshot, too
 */
@ConfigurationProperties("playcast.store")
public record StoreProperties(
        @DefaultValue("256") int batchRows,
        @DefaultValue("10000") int waiting,
        @DefaultValue("30s") Duration outage,
        @DefaultValue("20000") int cached,
        @DefaultValue("250") int snapshotEvents,
        @DefaultValue("50ms") Duration snapshotLoad) {}
