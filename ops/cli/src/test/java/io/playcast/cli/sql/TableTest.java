package io.playcast.cli.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void numbers_stand_at_the_right_and_words_at_the_left() {
        assertThat(table("[[\"lobby.MemberJoined\",12],[\"lobby.LobbyClosed\",3],[null,null]]")
                        .text())
                .isEqualTo("""
                    type                 n
                    ──────────────────  ──
                    lobby.MemberJoined  12
                    lobby.LobbyClosed    3

                    """);
    }

    @Test
    void what_a_terminal_would_take_for_a_command_is_shown_as_a_dot_and_what_is_long_is_cut() {
        assertThat(table("[[\"\\u001b[31mred\\n\",1]]").text()).contains("·[31mred·");
        assertThat(table("[[\"" + "x".repeat(100) + "\",1]]").text().lines()).allMatch(line -> line.length() <= 63);
    }

    @Test
    void a_program_gets_commas_and_quotes_as_rfc_4180_has_them() {
        assertThat(table("[[\"a,b\",1],[\"say \\\"hi\\\"\",2],[{\"k\":[1]},null]]")
                        .csv())
                .isEqualTo("type,n\r\n\"a,b\",1\r\n\"say \"\"hi\"\"\",2\r\n\"{\"\"k\"\":[1]}\",\r\n");
    }

    private static Table table(String rows) {
        try {
            return Table.of(Json.stored()
                    .readTree("{\"columns\":[{\"name\":\"type\"},{\"name\":\"n\"}],\"rows\":" + rows + "}"));
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
