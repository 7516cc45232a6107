package io.playcast.launcher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether an engine answers, said in time even when it hangs: a balancer that waits longer takes this process for dead. One question at a time. */
final class Promptly implements HealthIndicator {
    /** Two of them are shorter than what the balancer's check waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Runnable question;
    private @Nullable CompletableFuture<Void> asked;

    Promptly(Runnable question) {
        this.question = question;
    }

    @Override
    public Health health() {
        try {
            asked().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (TimeoutException _) {
            return away().withDetail("reason", "has not answered in time").build();
        } catch (ExecutionException problem) {
            return away().withException(problem.getCause()).build();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return away().build();
        }
    }

    private static Health.Builder away() {
        return Health.status(Readiness.DEGRADED);
    }

    /** Who comes while a question waits waits for the same one. */
    private synchronized CompletableFuture<Void> asked() {
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.runAsync(question, Thread::startVirtualThread);
        }
        return asked;
    }
}
