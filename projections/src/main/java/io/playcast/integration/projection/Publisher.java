package io.playcast.integration.projection;

import io.playcast.StoredEvent;
import io.playcast.integration.outgoing.Outgoing;
import io.playcast.log.LogFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the integration events of the log to a topic: each at least once, those of a stream in order.
 *
 * <p>Its place is saved once a second behind what was taken; killed in between it hands over again what it did since then, under the
 * same deduplication ids. What was refused stays first of its stream. For its follower's thread.
 */
final class Publisher implements LogFollower.Taker {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private final Topic topic;
    private final Places places;
    private final Clock clock;
    private final PublisherMeters meters;
    private Pending pending = new Pending(-1);
    private long saved;
    private Instant savedAt = Instant.MIN;

    Publisher(Topic topic, Places places, Clock clock, PublisherMeters meters) {
        this.topic = topic;
        this.places = places;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public long position() {
        if (pending.read() < 0) {
            saved = places.of(topic.name());
            pending = new Pending(saved);
        }
        return pending.read();
    }

    /** No more than one batch of the log is ever in memory: what is left of the one before goes first. */
    @Override
    public void take(List<StoredEvent> batch) {
        handOver();
        for (var event : batch) {
            Outgoing.of(event).ifPresent(pending::add);
            pending.read(event.position());
        }
        handOver();
    }

    @Override
    public void tick() {
        handOver();
        if (savedAt.plus(SAVED_EVERY).isBefore(clock.instant())) {
            save();
        }
    }

    @Override
    public void end() {
        save();
    }

    /** @throws NotTaken after a batch of which nothing was taken: the follower comes back in half a second */
    private void handOver() {
        while (!pending.isEmpty()) {
            meters.lag().begin(pending.oldest());
            var batch = pending.next(Topic.MOST);
            var left = topic.publish(batch);
            pending.taken(batch, left);
            meters.published().increment(batch.size() - left.size());
            meters.refused().increment(left.size());
            if (left.size() == batch.size()) {
                throw new NotTaken(topic.name(), batch.size());
            }
            LOG.debug("{} took {} of {}", topic.name(), batch.size() - left.size(), batch.size());
            meters.lag().done();
        }
    }

    private void save() {
        if (pending.read() >= 0 && pending.done() > saved) {
            places.save(topic.name(), pending.done());
            saved = pending.done();
            savedAt = clock.instant();
        }
    }

    /** Nothing of a batch was taken. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(String topic, int messages) {
            super(topic + " took none of " + messages + " messages", null, false, false);
        }
    }
}
