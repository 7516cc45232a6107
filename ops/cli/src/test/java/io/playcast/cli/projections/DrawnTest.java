package io.playcast.cli.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.stored.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnTest {
    private static final String FOLDING = """
            {"name":"lobbies","live":3,"building":4,"phase":"folding","running":true,
             "build":{"percent":62,"events":620000,"perSecond":48210,"lag":380000,"etaSeconds":%d}}""";

    @Test
    void what_goes_on_is_one_line_with_a_bar_a_pace_and_what_is_left() {
        assertThat(plain(Drawn.progress(status(FOLDING.formatted(7)))))
                .isEqualTo("lobbies v4 folding      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  62 %  48,210 events/s"
                        + "  380,000 to go  0:07 left");
        assertThat(plain(Drawn.progress(status(FOLDING.formatted(7_500))))).endsWith("2 h 05 min left");
    }

    @Test
    void a_pipe_has_the_same_in_words() {
        assertThat(Drawn.line(status(FOLDING.formatted(7)))).isEqualTo("lobbies v4 folding, 62 %, 620,000 events");
    }

    @Test
    void what_is_equal_and_what_is_waited_for_is_said() {
        var waiting = status("{\"building\":4,\"phase\":\"waiting\",\"build\":{\"differing\":0,\"parked\":0}}");
        assertThat(Drawn.standing(waiting)).isEqualTo("version 4 waits: equal row by row");
        var waitsForTail = status("""
                {"name":"lobbies","building":4,"phase":"catching_up","behind":1500,"build":{"percent":100,"lag":0}}""");
        assertThat(plain(Drawn.progress(waitsForTail))).endsWith("100 %  the live version has 1,500 to go");
    }

    @Test
    void before_the_first_events_nothing_is_promised() {
        var asked = status("{\"name\":\"lobbies\",\"live\":3,\"phase\":\"asked\",\"build\":{\"percent\":0}}");
        assertThat(plain(Drawn.progress(asked))).startsWith("lobbies v3 asked").endsWith("  0 %");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "50,15", "99,29", "100,30", "120,30"})
    void the_bar_is_full_at_a_hundred_and_not_before(int percent, int full) {
        var bright = Drawn.bar(percent).split("\u001b\\[0;2m")[0];
        assertThat(bright.chars().filter(c -> c == '━')).hasSize(full);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idle|true|serves",
                "idle|false|not followed by this node",
                "folding|true|folding, 62 %",
                "comparing|true|comparing, 100 %",
                "waiting|true|version 4 waits: 1,204 rows differ, 2 streams parked"
            })
    void how_it_stands_is_said_in_a_sentence(String phase, boolean running, String sentence) {
        var status = status("""
                {"live":3,"building":4,"phase":"%s","running":%s,
                 "build":{"percent":62,"differing":1204,"parked":2}}""".formatted(phase, running));
        assertThat(Drawn.standing(status)).isEqualTo(sentence);
    }

    private static String plain(String coloured) {
        return coloured.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static JsonNode status(String json) {
        try {
            return Json.stored().readTree(json);
        } catch (JsonProcessingException problem) {
            throw new AssertionError(json, problem);
        }
    }
}
