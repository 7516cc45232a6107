package io.playcast.edge.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.twin.SomeIds;
import io.playcast.wire.ServerMessage.ChatLine;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every history of what was said keeps to. */
abstract class ChatsContract {
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final LobbyId lobby = new LobbyId("0".repeat(6) + "%020d".formatted(NEXT.incrementAndGet()));

    abstract Chats chats();

    @Test
    void lines_are_kept_in_order_with_rising_numbers() {
        long first = say(SomeIds.ANN, "a", "one :0} \"|{}", false);
        long second = say(SomeIds.BEN, "b", "two ☕", false);

        assertThat(second).isGreaterThan(first);
        assertThat(chats().last(lobby))
                .containsExactly(
                        new ChatLine(lobby, SomeIds.ANN, "one :0} \"|{}", NOW, first),
                        new ChatLine(lobby, SomeIds.BEN, "two ☕", NOW, second));
    }

    @Test
    void the_last_hundred_stay() {
        for (int i = 0; i < 105; i++) {
            say(SomeIds.ANN, "m" + i, "line " + i, false);
        }

        var kept = chats().last(lobby);
        assertThat(kept).hasSize(100);
        assertThat(kept.getFirst().text()).isEqualTo("line 5");
        assertThat(kept.getLast().text()).isEqualTo("line 104");
    }

    @Test
    void a_line_that_is_looked_for_and_found_is_not_said_again() {
        long first = say(SomeIds.ANN, "line/c1", "once", false);

        assertThat(say(SomeIds.ANN, "line/c1", "once", true)).isEqualTo(first);
        assertThat(say(SomeIds.ANN, "line/c2", "another", true)).isGreaterThan(first);
        assertThat(chats().last(lobby)).hasSize(2);
    }

    @Test
    void the_lines_of_somebody_who_is_forgotten_go_and_nobody_elses() {
        say(SomeIds.ANN, "a", "mine", false);
        say(SomeIds.BEN, "b", "his", false);

        chats().forget(SomeIds.ANN);

        assertThat(chats().last(lobby)).extracting(ChatLine::text).containsExactly("his");
    }

    @Test
    void of_a_lobby_where_nothing_was_said_there_is_nothing() {
        assertThat(chats().last(lobby)).isEmpty();
    }

    private long say(UserId from, String corr, String text, boolean again) {
        return chats().say(new Saying(lobby, from, text, NOW, corr, again))
                .toCompletableFuture()
                .join();
    }
}
