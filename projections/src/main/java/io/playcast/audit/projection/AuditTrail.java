package io.playcast.audit.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.StoredEvent;
import io.playcast.audit.Checkpoint;
import io.playcast.audit.projection.AuditChain.Place;
import io.playcast.log.LogFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds what hosts and admins did to the chain, each event once, and signs it: every 100 links, a minute after one that is not signed, and at the end.
 *
 * <p>Links and the place in the log are one transaction, and several processes wait for each other, so whichever follows, and however
 * often it dies, no link is missing and none is there twice.
 */
final class AuditTrail implements LogFollower.Taker {
    private static final int SIGNED_EVERY = 100;
    private static final Duration SIGNED_AFTER = Duration.ofMinutes(1);
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private final AuditChain chain;
    private final CheckpointKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter links;
    private final Counter signatures;
    private Instant saved = Instant.MIN;
    private Instant signed;
    private long seen;

    AuditTrail(
            DataSource source,
            PlatformTransactionManager transactions,
            CheckpointKey key,
            Clock clock,
            MeterRegistry meters) {
        this.chain = new AuditChain(source);
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.signed = clock.instant();
        this.links = Counter.builder("playcast.audit.links")
                .description("links added to the audit's chain")
                .register(meters);
        this.signatures = Counter.builder("playcast.audit.signatures")
                .description("signatures set behind a link")
                .register(meters);
    }

    @Override
    public long position() {
        seen = chain.position();
        return seen;
    }

    @Override
    public void take(List<StoredEvent> batch) {
        var wanted = batch.stream().filter(AuditLinks::isAudited).toList();
        seen = batch.getLast().position();
        if (!wanted.isEmpty()) {
            transaction.executeWithoutResult(_ -> add(wanted));
        }
    }

    @Override
    public void tick() {
        var now = clock.instant();
        if (!now.isBefore(signed.plus(SIGNED_AFTER))) {
            transaction.executeWithoutResult(_ -> signUnsigned(chain.lock()));
            signed = now;
        } else if (saved.plus(SAVED_EVERY).isBefore(now) && seen > chain.position()) {
            transaction.executeWithoutResult(_ -> chain.save(chain.lock().at(seen)));
            saved = now;
        }
    }

    @Override
    public void end() {
        transaction.executeWithoutResult(_ -> signUnsigned(chain.lock()));
    }

    private void add(List<StoredEvent> wanted) {
        var end = chain.lock();
        long before = end.position();
        for (var event : wanted) {
            if (event.position() > before) {
                end = chain.add(end, AuditLinks.after(end, event));
                links.increment();
                if (end.number() % SIGNED_EVERY == 0) {
                    sign(end);
                }
            }
        }
        chain.save(end.at(seen));
    }

    private void signUnsigned(Place end) {
        if (end.number() > chain.signed()) {
            sign(end);
        }
    }

    private void sign(Place end) {
        chain.sign(end.number(), key.sign(new Checkpoint(end.number(), end.hash(), clock.instant())));
        signatures.increment();
    }
}
