package io.playcast.bench.crash;

import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Refused;
import io.playcast.bench.crash.Answer.Unknown;
import io.playcast.bench.crash.Broken.Promise;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was asked and what was answered, as the callers saw it. It lives outside of everything that is killed. */
final class Ledger {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<Broken> contradictions = new ConcurrentLinkedQueue<>();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder answers = new LongAdder();

    /** One command. @param answer the last one; null while there is none */
    record Entry(Order order, @Nullable Answer answer) {
        /** Whether nobody knows if it was done. */
        boolean open() {
            return answer == null || answer instanceof Unknown;
        }
    }

    void sent(Order order) {
        entries.putIfAbsent(order.id(), new Entry(order, null));
    }

    /** From now on an earlier try may have been done, whatever the next answer is about. */
    void sentAgain(Order order) {
        entries.computeIfPresent(
                order.id(),
                (_, entry) -> entry.answer() == null ? new Entry(order, new Unknown("never-answered")) : entry);
    }

    void answered(String id, Answer answer) {
        entries.computeIfPresent(id, (_, entry) -> {
            if (contradict(entry.answer(), answer)) {
                contradictions.add(new Broken(
                        Promise.ANSWERED_OTHERWISE,
                        entry.order().line() + " was told " + entry.answer().line() + ", then " + answer.line()));
            }
            return new Entry(entry.order(), after(entry.answer(), answer));
        });
        answers.increment();
        if (answer instanceof Acknowledged) {
            acknowledged.increment();
        }
    }

    /** An acknowledgement is never taken back, and not being able to ask leaves what was unknown unknown. */
    private static Answer after(@Nullable Answer before, Answer answer) {
        return switch (before) {
            case Acknowledged acknowledged -> acknowledged;
            case Unknown unknown when answer instanceof NotNow -> unknown;
            case null, default -> answer;
        };
    }

    /** Who asks again for what was done hears of the same event. */
    private static boolean contradict(@Nullable Answer before, Answer answer) {
        return before instanceof Acknowledged first
                && switch (answer) {
                    case Acknowledged again -> again.seq() != first.seq();
                    case Refused _ -> true;
                    case NotNow _, Unknown _ -> false;
                };
    }

    /** Commands that were answered in one way first and in another way later. */
    List<Broken> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Answers of any kind so far. */
    long answers() {
        return answers.sum();
    }

    /** Some of the commands that were acknowledged. */
    List<Order> acknowledged(int most) {
        return entries.values().stream()
                .filter(entry -> entry.answer() instanceof Acknowledged)
                .limit(most)
                .map(Entry::order)
                .toList();
    }

    Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Commands of which nobody knows whether they were done. */
    List<Order> open() {
        return entries.values().stream().filter(Entry::open).map(Entry::order).toList();
    }

    boolean isOpen(Order order) {
        return entries.get(order.id()).open();
    }

    long acknowledgements() {
        return acknowledged.sum();
    }

    /** How many of each, for a row of the report. */
    record Counts(long sent, long acknowledged, long refused, long notNow, long open) {}

    Counts counts() {
        var all = entries();
        return new Counts(
                all.size(),
                all.stream()
                        .filter(entry -> entry.answer() instanceof Acknowledged)
                        .count(),
                all.stream().filter(entry -> entry.answer() instanceof Refused).count(),
                all.stream().filter(entry -> entry.answer() instanceof NotNow).count(),
                all.stream().filter(Entry::open).count());
    }
}
