package io.playcast.edge;

import static io.playcast.edge.SayingHelloTest.resume;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Role;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingBackTest {
    private static final String STREAM = LOBBY.toString();

    private EdgeUnderTest edge;
    private TestClient former;

    @BeforeEach
    void ben_was_here_and_saw_the_lobby_until_event_1(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        former = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser");
    }

    @Test
    void the_line_stays_and_exactly_what_was_missed_follows_welcome() {
        former.vanish();
        edge.happened(new ReadyChanged(LOBBY, BEN, true));
        edge.happened(new ReadyChanged(LOBBY, BEN, false));

        var again = back(1);

        assertThat(again.welcome().path("line")).isEqualTo(former.welcome().path("line"));
        assertThat(again.welcome().at("/streams/" + STREAM + "/replayed").asInt())
                .isEqualTo(2);
        assertThat(again.session.types()).containsExactly("welcome", "lobby.ready-changed", "lobby.ready-changed");
        assertThat(again.all("lobby.ready-changed").getLast().path("seq").asLong())
                .isEqualTo(3);
        assertThat(again.welcome().path("cards").size()).isEqualTo(3);
    }

    @Test
    void what_happens_next_comes_once_and_in_order() {
        former.vanish();
        var again = back(1);

        edge.happened(new ReadyChanged(LOBBY, BEN, true));

        assertThat(again.only("lobby.ready-changed").path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void a_client_too_far_behind_gets_a_snapshot() {
        former.vanish();
        for (int i = 0; i < 1_001; i++) {
            edge.happened(new ReadyChanged(LOBBY, BEN, i % 2 == 0));
        }

        var resumed = back(1).welcome().at("/streams/" + STREAM);

        assertThat(resumed.has("replayed")).isFalse();
        assertThat(resumed.path("snapshot").path("members").size()).isEqualTo(2);
        assertThat(resumed.path("seq").asLong()).isEqualTo(1_002);
    }

    @Test
    void a_client_that_claims_to_know_the_future_gets_a_snapshot() {
        former.vanish();

        assertThat(back(99).welcome().at("/streams/" + STREAM).has("snapshot")).isTrue();
    }

    @Test
    void the_newer_socket_of_a_line_takes_it_from_the_older() {
        var again = back(1);

        assertThat(former.closeCode()).isEqualTo(4502);
        assertThat(again.closeCode()).isZero();
    }

    @Test
    void an_old_ticket_does_not_take_the_line_from_a_newer_socket() {
        var third = back(back(1), 1);

        var late = back(1);

        assertThat(late.closeCode()).isEqualTo(4502);
        assertThat(third.closeCode()).isZero();
    }

    @Test
    void of_two_sockets_with_one_ticket_the_one_opened_last_has_the_line_for_the_first_welcome_may_be_lost() {
        var unheard = back(1);
        edge.clock.advance(Duration.ofMillis(1));

        var again = back(1);

        assertThat(unheard.closeCode()).isEqualTo(4502);
        assertThat(again.closeCode()).isZero();
    }

    @Test
    void a_client_that_has_seen_more_on_another_node_than_the_feed_brought_here_misses_nothing() {
        edge.greeted(ANN, PAGE).ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");
        edge.happenedUnseen(new ReadyChanged(LOBBY, BEN, true));
        edge.happenedUnseen(new ReadyChanged(LOBBY, BEN, false));
        former.vanish();

        var again = back(2);

        assertThat(again.welcome().at("/streams/" + STREAM + "/replayed").asInt())
                .isEqualTo(1);
        assertThat(again.only("lobby.ready-changed").path("seq").asLong()).isEqualTo(3);
    }

    @Test
    void what_a_stream_holds_from_before_joins_nobody_who_did_not_ask() {
        former.vanish();
        var cid = new UserId("0".repeat(23) + "CAD");
        edge.happened(new MemberJoined(LOBBY, cid, Role.PLAYER, null, InputAccess.GUEST));
        var waiting = edge.greeted(cid, PAGE);

        var again = back(1);

        assertThat(again.session.types()).containsExactly("welcome", "lobby.member-joined");
        assertThat(waiting.session.types()).containsExactly("welcome");
    }

    @Test
    void a_member_with_a_ticket_needs_no_fresh_token() {
        former.vanish();
        edge.expireTokens();

        assertThat(back(1).welcome().path("user").asText()).isEqualTo(BEN.value());
    }

    @Test
    void one_who_is_no_member_any_more_does() {
        former.vanish();
        edge.expireTokens();
        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.KICKED));

        assertThat(back(1).closeCode()).isEqualTo(4505);
    }

    @Test
    void a_ticket_older_than_a_day_opens_a_new_line() {
        former.vanish();
        edge.clock.advance(Duration.ofHours(24));

        assertThat(back(1).welcome().path("line")).isNotEqualTo(former.welcome().path("line"));
    }

    @Test
    void an_altered_ticket_opens_a_new_line() {
        former.vanish();
        var ticket = former.welcome().path("ticket").asText();
        var forged = "{\"ticket\":\"A" + ticket + "\",\"streams\":{}}";

        var again = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser", forged);

        assertThat(again.welcome().path("line")).isNotEqualTo(former.welcome().path("line"));
    }

    @Test
    void streams_of_others_are_passed_over() {
        former.vanish();
        var streams = "\"lobby:0000000000000000000000NXNE\":0,\"events\":0,\"quality:" + LOBBY.value() + "\":3";

        var again = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser", resume(former, streams));

        assertThat(again.welcome().path("streams").size()).isZero();
    }

    private TestClient back(long lastSeen) {
        return back(former, lastSeen);
    }

    private TestClient back(TestClient before, long lastSeen) {
        return edge.opened()
                .hello("token-of-" + BEN.value(), TABLET, "browser", resume(before, "\"" + STREAM + "\":" + lastSeen));
    }
}
