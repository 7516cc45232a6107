package io.playcast.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Rejected;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to one remote store: calls are tried again with growing pauses, and once the store is away nobody waits for it.
 *
 * <p>While the breaker is open each call is refused at once as {@code unavailable}, with the time after which it may be tried again.
 * Blocks; call from a virtual thread. */
public final class Remote {
    private static final Logger LOG = LoggerFactory.getLogger(Remote.class);
    private static final int TRIALS = 2;
    private static final double SPREAD = 0.5;
    private static final double DOUBLED = 2;

    private final String name;
    private final Patience patience;
    private final CircuitBreaker breaker;
    private final Retry retry;

    /** @param name of the store, for the log and the gauge @param fault what a failure says about the store */
    public Remote(String name, Patience patience, Function<Throwable, Fault> fault, MeterRegistry meters) {
        this.name = name;
        this.patience = patience;
        this.breaker = CircuitBreaker.of(name, breaker(patience, fault));
        this.retry = Retry.of(name, retry(patience, fault));
        var again = Counter.builder("playcast.remote.retries")
                .description("calls to a remote store that were tried once more")
                .tag("remote", name)
                .register(meters);
        retry.getEventPublisher().onRetry(_ -> again.increment());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn(
                        "remote={} breaker={} before={}",
                        name,
                        change.getStateTransition().getToState(),
                        change.getStateTransition().getFromState()));
        Gauge.builder("playcast.remote.breaker", this, Remote::state)
                .description("0 calls go to the store, 1 a few do on trial, 2 none does for it is away")
                .tag("remote", name)
                .strongReference(true)
                .register(meters);
    }

    /** @throws Rejected {@code unavailable} at once while the store is known to be away */
    public <T> T call(Supplier<T> call) {
        return retry.executeSupplier(() -> once(call));
    }

    public void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }

    /** Whether calls are refused without being made. */
    public boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private <T> T once(Supplier<T> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException _) {
            throw Rejected.unavailable(
                    "The store " + name + " cannot be reached now",
                    patience.open().toMillis());
        }
    }

    private double state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            case CLOSED, DISABLED, METRICS_ONLY -> 0;
        };
    }

    private static CircuitBreakerConfig breaker(Patience patience, Function<Throwable, Fault> fault) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(patience.fewest() * 2)
                .minimumNumberOfCalls(patience.fewest())
                .waitDurationInOpenState(patience.open())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordException(problem -> fault.apply(problem) == Fault.AWAY)
                .build();
    }

    private static RetryConfig retry(Patience patience, Function<Throwable, Fault> fault) {
        return RetryConfig.custom()
                .maxAttempts(patience.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(
                        patience.firstPause(), DOUBLED, SPREAD, patience.longestPause()))
                .retryOnException(problem -> !(problem instanceof Rejected) && fault.apply(problem) != Fault.ANSWER)
                .build();
    }
}
