package io.playcast.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.Rejected;
import io.playcast.remote.AwsFaults;
import io.playcast.remote.Patience;
import io.playcast.remote.Remote;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3IsAwayTest {
    private static final Patience SHORT =
            new Patience(3, Duration.ofMillis(1), Duration.ofMillis(2), 6, Duration.ofMillis(50));

    private final Remote calls = new Remote("s3", SHORT, AwsFaults::of, new SimpleMeterRegistry());
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void what_fails_for_a_moment_is_asked_again() {
        var answer = calls.call(() -> {
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
        assertThat(calls.isOpen()).isFalse();
    }

    @Test
    void while_it_is_away_it_is_left_alone_and_asked_once_when_the_rest_is_over() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> fail(S3Exception.builder().statusCode(503).build()))
                    .isInstanceOf(S3Exception.class);
        }

        assertThat(calls.isOpen()).isTrue();
        assertThatThrownBy(() -> calls.call(() -> "never asked")).isInstanceOf(Rejected.class);
        assertThat(made).hasValue(6);

        await().until(() -> {
            try {
                return calls.call(() -> "back").equals("back");
            } catch (Rejected notYet) {
                return false;
            }
        });
    }

    private String fail(RuntimeException problem) {
        return calls.call(() -> {
            made.incrementAndGet();
            throw problem;
        });
    }
}
