package io.playcast.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisConnectionException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class StoreIsAwayTest {
    /** A read that fails as a store's client does. An inner class: no component scan of another test takes it up. */
    @RestController
    final class FailingRead {
        private final RuntimeException failure;

        FailingRead(RuntimeException failure) {
            this.failure = failure;
        }

        @GetMapping("/read")
        String read() {
            throw failure;
        }
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(new RedisConnectionException("Redis is away"), new CancellationException("get"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_answer_says_when_to_ask_again(RuntimeException failure) throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new FailingRead(failure))
                .setControllerAdvice(new ProblemAnswers())
                .build();

        var response =
                mvc.perform(MockMvcRequestBuilders.get("/read")).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
    }
}
