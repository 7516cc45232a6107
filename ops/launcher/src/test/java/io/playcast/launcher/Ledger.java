package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Metadata;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;

/** Sends commands as the edge does, the same again until it is answered, and writes every answer down. */
final class Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Node from;
    private final Map<String, Long> answers = new ConcurrentHashMap<>();
    private final Set<String> sentAgain = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();

    Ledger(Node from) {
        this.from = from;
    }

    /** Sent once; the number of its last event, or null when it changed nothing. */
    static Long once(Node from, String id, Object command) throws Exception {
        return (Long) from.asks(message(id, command));
    }

    /** Returns once it is answered. */
    void insists(String id, Object command) {
        var times = new AtomicInteger();
        Eventually.within(PATIENCE, () -> {
            if (times.getAndIncrement() > 0) {
                sentAgain.add(id);
            }
            answers.put(id, once(from, id, command));
        });
        answered.incrementAndGet();
    }

    /** By the command's id, the number of the last event it was told. */
    Map<String, Long> answers() {
        assertThat(answers).hasSize(answered.get());
        return answers;
    }

    Set<String> sentAgain() {
        return sentAgain;
    }

    private static CommandMessage<?> message(String id, Object command) {
        return new GenericCommandMessage<>(command, MetaData.from(Metadata.of(id, "corr-" + id, "c7", "tester")));
    }
}
