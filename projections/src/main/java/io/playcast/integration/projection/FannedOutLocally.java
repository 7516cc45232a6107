package io.playcast.integration.projection;

import io.playcast.integration.outgoing.Outgoing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Simulates a topic where no SNS can be had: each message goes to every subscribed queue, one queue after the other.
 *
 * <p>A message that one queue refused counts as refused; those that took it know it again by its deduplication id.
 */
final class FannedOutLocally implements Topic {
    static final String NAME = "topic";

    private final List<SqsQueue> subscribers;

    FannedOutLocally(List<SqsQueue> subscribers) {
        this.subscribers = List.copyOf(subscribers);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> publish(List<Outgoing> batch) {
        var refused = new HashSet<String>();
        subscribers.forEach(queue -> refused.addAll(queue.publish(batch)));
        return refused;
    }
}
