package io.playcast.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.given.Eventually;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class CallingARemoteStoreTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Remote remote = new Remote(
            "far",
            new Patience(4, Duration.ofMillis(1), Duration.ofMillis(4), 4, Duration.ofMillis(500)),
            AwsFaults::of,
            meters);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void what_goes_too_fast_is_tried_again_and_is_no_outage() {
        assertThat(remote.call(failing(
                        3,
                        () -> ProvisionedThroughputExceededException.builder()
                                .awsErrorDetails(AwsErrorDetails.builder()
                                        .errorCode("ProvisionedThroughputExceededException")
                                        .build())
                                .build())))
                .isEqualTo("done");
        assertThat(calls).hasValue(4);
        assertThat(remote.isOpen()).isFalse();
        assertThat(meters.get("playcast.remote.retries").counter().count()).isEqualTo(3);
    }

    @Test
    void what_the_store_would_answer_again_is_asked_once() {
        assertThatThrownBy(() -> remote.call(
                        failing(1, () -> ResourceNotFoundException.builder().build())))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_store_that_is_away_is_given_up_and_nobody_waits_until_it_is_back() {
        var away = failing(5, () -> SdkClientException.create("no route"));
        assertThatThrownBy(() -> remote.call(away)).isInstanceOf(SdkClientException.class);
        assertThat(meters.get("playcast.remote.breaker").gauge().value()).isEqualTo(2);
        assertThatThrownBy(() -> remote.call(away)).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.isUnavailable()).isTrue();
            assertThat(refusal.retryAfterMs()).isEqualTo(500);
        });
        assertThat(calls).as("nobody called meanwhile").hasValue(4);
        Eventually.holds(() -> {
            assertThat(remote.call(away)).isEqualTo("done");
            assertThat(meters.get("playcast.remote.breaker").gauge().value()).isZero();
        });
    }

    private Supplier<String> failing(int times, Supplier<? extends RuntimeException> problem) {
        return () -> {
            if (calls.incrementAndGet() <= times) {
                throw problem.get();
            }
            return "done";
        };
    }
}
