package io.playcast.letter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.audit.AuditedActs;
import io.playcast.letter.Act.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what admins asked for in whatever process, after it stands in the audit, and looks after letters that nobody has to ask for.
 *
 * <p>One thread, five looks a second; of several processes each act is done by one.
 */
final class LetterKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterKeeper.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration ORPHANED_FOR = Duration.ofSeconds(2);
    private static final int LOOKS_A_SECOND = 5;

    private final Acts acts;
    private final Letters letters;
    private final Retrying retrying;
    private final AuditedActs audit;
    private final LetterMeters meters;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int looks;

    LetterKeeper(Acts acts, Letters letters, Retrying retrying, AuditedActs audit, LetterMeters meters) {
        this.acts = acts;
        this.letters = letters;
        this.retrying = retrying;
        this.audit = audit;
        this.meters = meters;
    }

    void start() {
        Thread.ofVirtual().name("dead-letters").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away is asked again. */
    private void look() {
        try {
            for (var act = acts.take(); act.isPresent(); act = acts.take()) {
                perform(act.get());
            }
            if (looks++ % LOOKS_A_SECOND == 0) {
                letters.orphans(ORPHANED_FOR).forEach(retrying::handOn);
                meters.show(letters.parked());
            }
        } catch (RuntimeException problem) {
            LOG.debug("dead letters cannot be looked at: {}", problem.toString());
        }
    }

    private void perform(Act act) {
        audit.add(act.act(), act.by(), stored(act.what()), "projection:" + act.name(), data(act));
        var result = attempt(act);
        acts.done(act.act(), result.outcome(), result.detail());
        LOG.info(
                "projection={} act={} letter={} by={} outcome={}",
                act.name(),
                act.what(),
                act.letter(),
                act.by(),
                result.outcome());
    }

    private Retrying.Result attempt(Act act) {
        try {
            return retrying.perform(act);
        } catch (RuntimeException problem) {
            return new Retrying.Result(
                    Outcome.FAILED,
                    "It could not be tried: " + Poison.root(problem).getMessage());
        }
    }

    private static String stored(Act.What what) {
        return switch (what) {
            case RETRY -> "projection.LetterRetried";
            case SKIP -> "projection.EventSkipped";
            case RETRY_ALL -> "projection.LettersRetried";
        };
    }

    /** The reason is free text, which the chain could never forget: it holds its hash, and the act the text. */
    private static ObjectNode data(Act act) {
        var data = JsonNodeFactory.instance.objectNode();
        if (act.letter() != null) {
            data.put("letter", act.letter());
        }
        if (act.reason() != null) {
            data.put("reason_sha256", Reasons.hash(act.reason()));
        }
        return data;
    }
}
