package io.playcast.bucket;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** How S3 is called: again with growing pauses when it fails, and for a while not at all when it fails most of the time. */
public final class Calls {
    private static final int CLIENTS_FAULT = 400;
    private static final int SERVERS_FAULT = 500;
    private static final int TOO_MANY = 429;
    private static final double DOUBLED = 2.0;
    private static final double SPREAD = 0.5;

    private final Retry retry;
    private final CircuitBreaker breaker;

    private Calls(Retry retry, CircuitBreaker breaker) {
        this.retry = retry;
        this.breaker = breaker;
    }

    /** Three tries; of twenty calls half may fail before there are none for ten seconds. */
    public static Calls patient() {
        return of(3, Duration.ofMillis(100), 20, Duration.ofSeconds(10));
    }

    /** @param window how many calls the breaker looks back on @param rest how long it lets nobody through */
    static Calls of(int tries, Duration pause, int window, Duration rest) {
        var retry = RetryConfig.custom()
                .maxAttempts(tries)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(pause, DOUBLED, SPREAD))
                .retryOnException(Calls::isOutage)
                .build();
        var breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(window)
                .minimumNumberOfCalls(window)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordException(Calls::isOutage)
                .build();
        return new Calls(Retry.of("s3", retry), CircuitBreaker.of("s3", breaker));
    }

    <T> T make(Supplier<T> call) {
        return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, call))
                .get();
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    /** An answer that says no is an answer; asking again would change nothing. */
    private static boolean isOutage(Throwable problem) {
        if (problem instanceof S3Exception answer) {
            int status = answer.statusCode();
            return status >= SERVERS_FAULT || status == TOO_MANY || status < CLIENTS_FAULT;
        }
        return problem instanceof SdkException;
    }
}
