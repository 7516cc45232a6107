package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.MemberMuted;
import io.playcast.lobby.LobbyEvent.MemberUnmuted;
import io.playcast.lobby.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChattingTest {
    private static final UserId EVE = new UserId("0".repeat(23) + "EVE");

    private EdgeUnderTest edge;
    private TestClient ann;
    private TestClient ben;

    @BeforeEach
    void ann_and_ben_are_in_a_lobby(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        ann = edge.greeted(ANN, PAGE);
        ben = edge.greeted(BEN, TABLET);
        ann.ok("lobby.join", here());
        ben.ok("lobby.join", here());
    }

    @Test
    void what_somebody_says_everybody_hears_once_with_its_number() {
        var number = ben.ok("lobby.chat", say("  Hello all "))
                .path("data")
                .path("chatSeq")
                .asLong();

        for (var client : new TestClient[] {ann, ben}) {
            var heard = client.only("chat").path("data");
            assertThat(heard.path("from").asText()).isEqualTo(BEN.value());
            assertThat(heard.path("text").asText()).isEqualTo("Hello all");
            assertThat(heard.path("lobby").asText()).isEqualTo(LOBBY.value());
            assertThat(heard.path("chatSeq").asLong()).isEqualTo(number);
        }
        assertThat(edge.gateway.commands())
                .noneMatch(command -> command.toString().contains("Hello"));
    }

    @Test
    void the_numbers_of_a_lobby_rise() {
        long first = chatSeq("one");
        long second = chatSeq("two");

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void who_is_muted_is_told_for_how_long() {
        edge.happened(new MemberMuted(LOBBY, BEN, edge.clock.instant().plusSeconds(60)));

        var error = ben.ask("lobby.chat", say("hello")).path("error");

        assertThat(error.path("code").asText()).isEqualTo("lobby.muted");
        assertThat(error.path("retryAfterMs").asLong()).isEqualTo(60_000);
        assertThat(ann.session.types()).doesNotContain("chat");
    }

    @Test
    void a_mute_ends_by_itself_or_by_hand() {
        edge.happened(new MemberMuted(LOBBY, BEN, edge.clock.instant().plusSeconds(60)));
        edge.clock.advance(Duration.ofSeconds(60));
        ben.ok("lobby.chat", say("back"));

        edge.happened(new MemberMuted(LOBBY, BEN, null));
        assertThat(ben.refusal("lobby.chat", say("?"))).isEqualTo("lobby.muted");
        edge.happened(new MemberUnmuted(LOBBY, BEN));
        ben.ok("lobby.chat", say("back again"));
    }

    @Test
    void who_has_no_access_to_the_chat_says_nothing() {
        edge.happened(new InputAccessChanged(LOBBY, BEN, new InputAccess(true, false, false, true, false)));

        assertThat(ben.refusal("lobby.chat", say("hello"))).isEqualTo("lobby.chat-off");
    }

    @Test
    void a_stranger_or_one_who_left_neither_says_nor_hears_anything() {
        var eve = edge.greeted(EVE, PAGE);
        assertThat(eve.refusal("lobby.chat", say("let me in"))).isEqualTo("lobby.not-member");

        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.LEFT));
        assertThat(ben.refusal("lobby.chat", say("one more thing"))).isEqualTo("lobby.not-member");
        ann.ok("lobby.chat", say("they are gone"));
        assertThat(ben.session.types()).doesNotContain("chat");
        assertThat(eve.session.types()).doesNotContain("chat");
    }

    @Test
    void a_text_has_1_to_500_characters() {
        assertThat(ben.refusal("lobby.chat", say(" "))).isEqualTo("bad-request");
        assertThat(ben.refusal("lobby.chat", say("x".repeat(501)))).isEqualTo("bad-request");
        assertThat(ben.refusal("lobby.chat", say("bell \\u0007"))).isEqualTo("bad-request");
        ben.ok("lobby.chat", say("\uD83C\uDFAE".repeat(500)));
    }

    @Test
    void a_line_sent_again_is_said_once_on_whatever_socket() {
        ben.raw("{\"id\":\"same\",\"type\":\"lobby.chat\",\"data\":" + say("once") + "}");
        ben.raw("{\"id\":\"same\",\"type\":\"lobby.chat\",\"data\":" + say("once") + "}");

        assertThat(ann.all("chat")).hasSize(1);
    }

    @Test
    void whoever_comes_in_or_back_is_shown_what_was_said_last_with_names() {
        ben.ok("lobby.chat", say("hello"));

        var joined = ann.ok("lobby.join", here()).path("data").path("chat");
        var again = edge.greeted(ANN, TABLET).welcome();

        assertThat(joined.get(0).path("text").asText()).isEqualTo("hello");
        assertThat(again.path("chat").get(0).path("from").asText()).isEqualTo(BEN.value());
        assertThat(again.path("devices").get(0).path("id").asText()).isEqualTo(PAGE.value());
    }

    @Test
    void whoever_comes_in_learns_the_names_of_those_who_spoke_and_left() {
        ben.ok("lobby.chat", say("bye"));
        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.LEFT, null));
        edge.happened(new MemberJoined(LOBBY, EVE, Role.PLAYER, null, InputAccess.GUEST));
        var eve = edge.greeted(EVE, PAGE);

        var joined = eve.ok("lobby.join", here()).path("data").path("chat");

        assertThat(joined.get(0).path("from").asText()).isEqualTo(BEN.value());
        assertThat(eve.all("card"))
                .anyMatch(card -> card.path("data").path("text").asText().equals("Ben"));
    }

    @Test
    void while_the_history_is_away_nobody_chats_and_all_else_goes_on() {
        edge.chats.away(true);

        var error = ben.ask("lobby.chat", say("hello")).path("error");
        assertThat(error.path("code").asText()).isEqualTo("unavailable");
        assertThat(error.path("retryAfterMs").asLong()).isPositive();
        ann.ok("lobby.join", here());
        assertThat(edge.greeted(BEN, PAGE).welcome().has("chat")).isFalse();
    }

    private long chatSeq(String text) {
        return ben.ok("lobby.chat", say(text)).path("data").path("chatSeq").asLong();
    }

    private static String here() {
        return "{\"lobby\":\"" + LOBBY.value() + "\"}";
    }

    private static String say(String text) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"text\":\"" + text + "\"}";
    }
}
