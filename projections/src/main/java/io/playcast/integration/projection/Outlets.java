package io.playcast.integration.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this installation sends every integration event. @param queue empty where no SQS is configured @param topic the same, of SNS */
public record Outlets(Optional<SqsQueue> queue, Optional<Topic> topic) {
    public List<Topic> all() {
        return Stream.concat(queue.stream(), topic.stream()).toList();
    }

    public Optional<Topic> named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
