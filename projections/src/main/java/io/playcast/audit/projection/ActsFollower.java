package io.playcast.audit.projection;

import io.playcast.dynamo.DynamoRows;
import io.playcast.dynamo.Listing;
import io.playcast.view.Seen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the chain's links into the audit trail in DynamoDB, in order, on a thread of its own.
 *
 * <p>Where it stands is the highest number in the table itself: a page was written wholly before the next one was begun, so a new start
 * goes on a page before it, and a table that was lost is filled from the first link. Any number of nodes may do so at once. */
final class ActsFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ActsFollower.class);
    private static final int PAGE = 200;
    private static final Duration EVERY = Duration.ofMillis(500);

    private final AuditPages chain;
    private final DynamoRows<AuditedAct> acts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean waits;

    ActsFollower(AuditPages chain, DynamoRows<AuditedAct> acts) {
        this.chain = chain;
        this.acts = acts;
    }

    void start() {
        Thread.ofVirtual().name("audit-trail").start(this::run);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    follow();
                } catch (RuntimeException problem) {
                    if (!waits) {
                        LOG.warn("the audit trail waits: {}", problem.toString());
                    }
                    waits = true;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        long after = begun();
        while (!closed.await(0, TimeUnit.MILLISECONDS)) {
            var page = chain.page(after, PAGE, "", null);
            acts.writeAll(page.stream()
                    .collect(Collectors.toMap(
                            row -> "audit:" + row.number(), row -> new Seen<>(row.number(), AuditedAct.of(row)))));
            waits = false;
            if (page.size() < PAGE && !acts.isWhole() && !acts.complete()) {
                return;
            }
            if (page.isEmpty() && closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            after = page.isEmpty() ? after : page.getLast().number();
        }
    }

    /** @return number of a link up to which every one stands in the table */
    private long begun() {
        if (!acts.isWhole()) {
            acts.rebuilding();
            return 0;
        }
        List<AuditedAct> last = acts.page(Listing.newestFirst(AuditedAct.BY_NUMBER, AuditedAct.KIND, "", 1));
        return last.isEmpty() ? 0 : Math.max(0, last.getFirst().number() - PAGE);
    }
}
