package io.playcast.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3IsAwayTest {
    private static final Duration REST = Duration.ofMillis(50);

    private final Calls calls = Calls.of(3, Duration.ofMillis(1), 6, REST);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void what_fails_for_a_moment_is_asked_again() {
        var answer = calls.make(() -> {
            if (made.incrementAndGet() < 3) {
                throw SdkClientException.create("connection refused");
            }
            return "there";
        });

        assertThat(answer).isEqualTo("there");
        assertThat(made).hasValue(3);
    }

    @Test
    void a_refusal_is_an_answer_and_is_not_asked_again() {
        assertThatThrownBy(
                        () -> fail(NoSuchKeyException.builder().statusCode(404).build()))
                .isInstanceOf(NoSuchKeyException.class);

        assertThat(made).hasValue(1);
        assertThat(calls.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void while_it_is_away_it_is_left_alone_and_asked_once_when_the_rest_is_over() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> fail(S3Exception.builder().statusCode(503).build()))
                    .isInstanceOf(S3Exception.class);
        }

        assertThat(calls.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> calls.make(() -> "never asked")).isInstanceOf(CallNotPermittedException.class);
        assertThat(made).hasValue(6);

        await().until(() -> {
            try {
                return calls.make(() -> "back").equals("back");
            } catch (CallNotPermittedException notYet) {
                return false;
            }
        });
        assertThat(calls.state()).isEqualTo(State.CLOSED);
    }

    private String fail(RuntimeException problem) {
        return calls.make(() -> {
            made.incrementAndGet();
            throw problem;
        });
    }
}
