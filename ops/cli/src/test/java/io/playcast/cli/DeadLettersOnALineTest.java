package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import org.junit.jupiter.api.Test;

/** Given letters as the platform tells of them. */
class DeadLettersOnALineTest {
    @Test
    void a_letter_says_where_it_is_parked_what_it_is_and_why() throws JsonProcessingException {
        assertThat(DeadLettersCommand.line(Json.stored().readTree("""
                        {"number":7,"id":"01M8","name":"sessions","stream":"session:01K","seq":3,"type":"session.StreamEnded",
                         "event":"e","cause":"JsonEOFException: no end","since":"2026-01-31T20:15:00Z",
                         "tried":"2026-01-31T20:15:00Z","waiting":2,"first":true}""")))
                .isEqualTo("sessions 01M8 session:01K#3 session.StreamEnded since 2026-01-31T20:15:00Z, 2 behind it:"
                        + " JsonEOFException: no end");
    }

    @Test
    void one_of_a_version_being_built_names_the_version() throws JsonProcessingException {
        assertThat(DeadLettersCommand.line(Json.stored().readTree("{\"name\":\"sessions\",\"version\":2}")))
                .startsWith("sessions@2 ");
    }
}
