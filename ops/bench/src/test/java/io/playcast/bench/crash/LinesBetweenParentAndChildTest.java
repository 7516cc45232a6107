package io.playcast.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Refused;
import io.playcast.bench.crash.Answer.Unknown;
import io.playcast.bench.crash.Order.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinesBetweenParentAndChildTest {
    @Test
    void an_order_read_back_asks_for_the_same_command() {
        var evening = new Evening(5);
        var order = evening.next();
        evening.told(order, new Acknowledged(order.lobby().toString(), 0));
        var seen = Stream.generate(() -> evening.next()).limit(400).toList();

        assertThat(seen)
                .allSatisfy(one -> assertThat(Order.parsed(one.line()).line()).isEqualTo(one.line()))
                .allSatisfy(one -> assertThat(Order.parsed(one.line()).command().toString())
                        .isEqualTo(Order.parsed(one.line()).command().toString()));
        assertThat(order.kind()).isEqualTo(Kind.CREATE);
    }

    @Test
    void an_evening_has_everything_that_has_to_be_checked() {
        var evening = new Evening(5);
        var kinds = Stream.generate(() -> {
                    var order = evening.next();
                    evening.told(order, new Acknowledged(order.lobby().toString(), 0));
                    return order.kind();
                })
                .limit(400)
                .toList();

        assertThat(kinds).contains(Kind.values());
    }

    @Test
    void an_answer_read_back_is_the_same_answer() {
        for (var answer : List.of(
                new Acknowledged("lobby:1", 7), new Refused("lobby.full"), new NotNow(), new Unknown("SQLException"))) {
            var words = answer.line().split(" ");
            assertThat(Answer.parsed(words[0], Arrays.copyOfRange(words, 1, words.length)))
                    .isEqualTo(answer);
        }
    }

    @Test
    void half_a_line_is_no_order() {
        assertThatThrownBy(() -> Order.parsed("crash/1 CREATE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.parsed("perhaps", new String[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
