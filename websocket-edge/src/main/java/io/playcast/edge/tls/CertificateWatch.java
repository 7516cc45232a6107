package io.playcast.edge.tls;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the certificate was renewed, and then hands it on. On a thread of its own; what cannot be read changes nothing. */
public final class CertificateWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificates").factory());
    private final ServerKeys keys;
    private final Consumer<Keys> renewed;
    private Keys known;

    CertificateWatch(ServerKeys keys, Keys known, Consumer<Keys> renewed) {
        this.keys = keys;
        this.known = known;
        this.renewed = renewed;
    }

    CertificateWatch every(Duration time) {
        thread.scheduleWithFixedDelay(this::look, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Once, now. */
    public synchronized void look() {
        try {
            var current = keys.current();
            if (!current.chain().equals(known.chain())) {
                renewed.accept(current);
                known = current;
                var certificate = current.chain().getFirst();
                LOG.info(
                        "certificate renewed subject=\"{}\" until={}",
                        certificate.getSubjectX500Principal(),
                        certificate.getNotAfter().toInstant());
            }
        } catch (RuntimeException problem) {
            LOG.warn("The certificate cannot be read; the one before stays: {}", problem.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
