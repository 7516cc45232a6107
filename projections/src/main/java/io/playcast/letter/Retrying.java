package io.playcast.letter;

import io.playcast.letter.Act.Outcome;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands letters to their handlers again, in order, and leaves out what is to be skipped. Blocks; for one thread. */
final class Retrying {
    private static final int MOST = 10_000;

    private final EventProcessingConfiguration axon;
    private final ObjectProvider<Parking.Refolding> refolding;
    private final Letters letters;
    private final Acts acts;
    private final Skips skips;
    private final FullQueues full;
    private final TransactionTemplate transaction;

    Retrying(
            EventProcessingConfiguration axon,
            ObjectProvider<Parking.Refolding> refolding,
            Letters letters,
            Acts acts,
            Skips skips,
            FullQueues full,
            PlatformTransactionManager transactions) {
        this.axon = axon;
        this.refolding = refolding;
        this.letters = letters;
        this.acts = acts;
        this.skips = skips;
        this.full = full;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Result(Outcome outcome, String detail) {}

    Result perform(Act act) {
        var result = tried(act);
        if (full.isFull(act.name())) {
            goOn(act.name());
        }
        return result;
    }

    private Result tried(Act act) {
        return switch (act.what()) {
            case RETRY -> one(act, letter -> result(retry(letter), letter));
            case SKIP -> one(act, letter -> skip(letter, act.act()));
            case RETRY_ALL -> all(act.name());
        };
    }

    /** A processor that found no room pauses for up to a minute; now there may be some. */
    private void goOn(String name) {
        axon.eventProcessor(name, StreamingEventProcessor.class).ifPresent(processor -> {
            processor.shutDown();
            processor.start();
        });
    }

    /** What it waited for is gone. */
    void handOn(Letter orphan) {
        retry(orphan);
    }

    private interface Doing {
        Result to(Letter letter);
    }

    private Result one(Act act, Doing doing) {
        var found = letters.find(act.name(), String.valueOf(act.letter()));
        if (found.isEmpty()) {
            return new Result(Outcome.REFUSED, "There is no such letter any more");
        }
        return found.get().first()
                ? doing.to(found.get())
                : new Result(Outcome.REFUSED, "It waits behind another letter of its stream");
    }

    private Result all(String name) {
        var first = letters.first(name, 0, MOST);
        var still = first.stream().map(this::retry).flatMap(Optional::stream).toList();
        return still.isEmpty()
                ? new Result(Outcome.HANDLED, "Streams handled: " + first.size())
                : new Result(
                        Outcome.PARKED,
                        "Streams handled: %d, parked still: %d, such as %s because of %s"
                                .formatted(
                                        first.size() - still.size(),
                                        still.size(),
                                        still.getFirst().stream(),
                                        still.getFirst().cause()));
    }

    private Result skip(Letter letter, String act) {
        transaction.executeWithoutResult(_ -> acts.skip(letter, act));
        skips.reload();
        return letter.waiting() == 0 && letter.version() == null
                ? new Result(Outcome.HANDLED, "Nothing of its stream is parked any more")
                : result(retry(letter), letter);
    }

    private static Result result(Optional<Letter> still, Letter letter) {
        return still.map(next -> new Result(
                        Outcome.PARKED,
                        next.id().equals(letter.id())
                                ? "It failed again: " + next.cause()
                                : "Event %d of its stream fails: %s".formatted(next.seq(), next.cause())))
                .orElseGet(() -> new Result(Outcome.HANDLED, "Nothing of its stream is parked any more"));
    }

    /** @return what the stream is parked for still */
    private Optional<Letter> retry(Letter letter) {
        var version = letter.version();
        if (version == null) {
            axon.sequencedDeadLetterProcessor(letter.name())
                    .orElseThrow(() -> new IllegalStateException("no read model is called " + letter.name()))
                    .process(parked -> parked instanceof JdbcDeadLetter<?> it
                            && it.getSequenceIdentifier().equals(letter.stream()));
        } else {
            refold(letter, version);
        }
        return firstOf(letter);
    }

    private void refold(Letter letter, int version) {
        var builder = refolding.getIfAvailable(() -> {
            throw new IllegalStateException("nobody here builds versions");
        });
        builder.refold(letter.name(), version, letter.stream());
        acts.forget(letter.group(), letter.stream());
    }

    private Optional<Letter> firstOf(Letter letter) {
        return first(letters.first(letter.name(), 0, MOST), letter.group(), letter.stream());
    }

    private static Optional<Letter> first(List<Letter> all, LetterGroup group, @Nullable String stream) {
        return all.stream()
                .filter(one -> one.group().equals(group) && one.stream().equals(stream))
                .findFirst();
    }
}
