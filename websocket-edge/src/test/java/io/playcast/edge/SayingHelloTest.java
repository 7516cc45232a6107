package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.CardRef;
import io.playcast.id.Ulid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.socket.PingMessage;

class SayingHelloTest {
    private EdgeUnderTest edge;

    @BeforeEach
    void an_edge(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
    }

    @Test
    void welcome_says_who_one_is_and_on_which_line() {
        var welcome = edge.greeted(ANN, PAGE).welcome();

        assertThat(welcome.path("user").asText()).isEqualTo(ANN.value());
        assertThat(welcome.path("roles").get(0).asText()).isEqualTo("player");
        assertThat(Ulid.isValid(welcome.path("line").asText())).isTrue();
        assertThat(Ulid.isValid(welcome.path("socket").asText())).isTrue();
        assertThat(welcome.path("ticket").asText()).isNotEmpty();
    }

    @Test
    void a_wrong_token_closes_the_socket_for_good() {
        var client = edge.opened().hello("forged", PAGE, "browser");

        assertThat(client.reply("h").path("error").path("code").asText()).isEqualTo("token.refused");
        assertThat(client.closeCode()).isEqualTo(4505);
        assertThat(edge.refusals("token.refused")).isEqualTo(1);
    }

    @Test
    void anything_else_than_hello_closes_the_socket() {
        var client = edge.opened();

        client.raw("{\"id\":\"c1\",\"type\":\"ping\",\"data\":{}}");

        assertThat(client.closeCode()).isEqualTo(4501);
    }

    @Test
    void a_hello_that_cannot_be_read_is_answered_and_closes_the_socket() {
        var client = edge.opened();

        client.raw("{\"id\":\"h\",\"type\":\"hello\",\"data\":{\"token\":\"t\"}}");

        assertThat(client.reply("h").path("error").path("field").asText()).isEqualTo("data.device");
        assertThat(client.closeCode()).isEqualTo(4501);
    }

    @Test
    void a_name_in_the_token_becomes_the_card_others_see_and_is_written_once() {
        edge.opened().hello(edge.token(ANN, "Ann"), PAGE, "browser");
        edge.opened().hello(edge.token(ANN, "Ann"), TABLET, "browser");

        var card = edge.cards.read(List.of(CardRef.of(ANN))).get(CardRef.of(ANN));
        assertThat(card.text()).isEqualTo("Ann");
        assertThat(card.version()).isEqualTo(1);
    }

    @Test
    void a_second_hello_is_refused() {
        var client = edge.greeted(ANN, PAGE);

        client.raw(
                "{\"id\":\"h2\",\"type\":\"hello\",\"data\":{\"token\":\"t\",\"device\":{\"kind\":\"browser\",\"id\":\""
                        + PAGE.value() + "\"}}}");

        assertThat(client.reply("h2").path("error").path("code").asText()).isEqualTo("bad-request");
    }

    @Test
    void silence_for_ten_seconds_closes_the_socket() {
        var client = edge.opened();
        edge.clock.advance(Duration.ofSeconds(9));
        edge.liveness.sweep();
        assertThat(client.closeCode()).isZero();

        edge.clock.advance(Duration.ofSeconds(1));
        edge.liveness.sweep();

        assertThat(client.closeCode()).isEqualTo(4501);
    }

    @Test
    void a_store_that_is_away_sends_the_client_away_to_come_back() {
        edge.history.away(true);

        var client = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser");

        assertThat(client.reply("h").path("error").path("code").asText()).isEqualTo("unavailable");
        assertThat(client.closeCode()).isEqualTo(4001);
    }

    @Test
    void an_unanswered_ping_closes_the_socket() {
        var client = edge.greeted(ANN, PAGE);
        edge.clock.advance(Duration.ofSeconds(25));
        edge.liveness.sweep();
        assertThat(client.session.frames()).hasAtLeastOneElementOfType(PingMessage.class);

        edge.clock.advance(Duration.ofSeconds(8));
        edge.liveness.sweep();

        assertThat(client.closeCode()).isEqualTo(4000);
    }

    @Test
    void a_pong_keeps_the_socket_and_a_tick_breaks_the_silence() {
        var client = edge.greeted(ANN, PAGE);
        edge.liveness.sweep();
        edge.clock.advance(Duration.ofSeconds(25));
        edge.liveness.sweep();
        client.pong();
        edge.clock.advance(Duration.ofSeconds(8));
        edge.liveness.sweep();

        assertThat(client.closeCode()).isZero();
        assertThat(client.only("system.tick").path("data").has("serverTime")).isTrue();
    }

    @Test
    void a_guest_who_is_a_member_gets_the_lobby_behind_welcome() {
        edge.cards.write(Given.names());
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);

        var client = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser");

        assertThat(client.session.types()).startsWith("welcome").endsWith("card", "card", "card", "snapshot");
        assertThat(client.only("snapshot").path("data").path("seq").asLong()).isEqualTo(1);
    }

    @Test
    void a_capture_agent_gets_the_lobbies_its_owner_is_in() {
        edge.happened(Given.CREATED);
        var page = edge.greeted(ANN, PAGE);
        page.raw("{\"id\":\"h\",\"type\":\"bye\",\"data\":{}}");
        var again = edge.opened()
                .hello(edge.token(ANN), PAGE, "browser", resume(page, "\"lobby:" + LOBBY.value() + "\":0"));
        assertThat(again.welcome().path("streams").size()).isEqualTo(1);

        var agent = edge.agent(ANN, AGENT);

        assertThat(agent.only("snapshot").path("data").path("stream").asText()).isEqualTo(LOBBY.toString());
    }

    @Test
    void bye_closes_the_socket_in_peace() {
        var client = edge.greeted(ANN, PAGE);

        client.ok("bye", "{}");

        assertThat(client.closeCode()).isEqualTo(1000);
    }

    static String resume(TestClient former, String streams) {
        return "{\"ticket\":\"" + former.welcome().path("ticket").asText() + "\",\"streams\":{" + streams + "}}";
    }
}
