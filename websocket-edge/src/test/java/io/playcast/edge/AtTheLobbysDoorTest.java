package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.card.Card.Audience;
import io.playcast.lobby.LobbyCommand.ApproveJoin;
import io.playcast.lobby.LobbyCommand.DeclineJoin;
import io.playcast.lobby.LobbyCommand.RequestToJoin;
import io.playcast.lobby.LobbyEvent.JoinDeclined;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ben knocks at Ann's lobby, from an edge that nobody of the lobby is connected to. */
class AtTheLobbysDoorTest {
    private static final String HERE = "{\"lobby\":\"" + LOBBY.value() + "\"}";
    private static final JoinRequested KNOCKED = new JoinRequested(LOBBY, BEN, TABLET, Role.PLAYER, null);

    private EdgeUnderTest edge;
    private TestClient ben;

    @BeforeEach
    void ben_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        edge.happened(Given.CREATED);
        edge.gateway.answers(command -> {
            if (command instanceof RequestToJoin) {
                edge.happened(KNOCKED);
            }
            return 0L;
        });
        ben = edge.greeted(BEN, TABLET);
    }

    @Test
    void who_knocks_says_as_what_and_may_leave_words_for_those_who_lead() {
        ben.ok("lobby.request", "{\"lobby\":\"" + LOBBY.value() + "\",\"as\":\"spectator\",\"words\":\" It is me \"}");

        var command = edge.gateway.commands(RequestToJoin.class).getFirst();
        assertThat(command.as()).isEqualTo(Role.SPECTATOR);
        assertThat(command.words().text()).isEqualTo("It is me");
        assertThat(command.words().audience()).isEqualTo(Audience.HOST);
        assertThat(command.words().subject()).isEqualTo(BEN);
        assertThat(ben.session.types()).doesNotContain("snapshot");
    }

    @Test
    void who_is_let_in_is_shown_the_lobby() {
        ben.ok("lobby.request", HERE);

        edge.happened(Given.BEN_JOINED);

        assertThat(ben.only("snapshot").path("data").path("stream").asText()).isEqualTo(LOBBY.toString());
        ben.vanish();
        assertThat(edge.feed.follows(LOBBY.toString())).isFalse();
    }

    @Test
    void who_is_not_let_in_is_told_and_may_knock_again() {
        ben.ok("lobby.request", HERE);
        edge.happened(new JoinDeclined(LOBBY, BEN));

        assertThat(ben.only("lobby.declined").path("data").path("lobby").asText())
                .isEqualTo(LOBBY.value());
        assertThat(edge.feed.follows(LOBBY.toString())).isFalse();

        ben.ok("lobby.request", HERE);
        assertThat(ben.all("lobby.declined")).hasSize(1);
        edge.happened(Given.BEN_JOINED);
        assertThat(ben.session.types()).contains("snapshot");
    }

    @Test
    void who_goes_away_is_waited_for_no_longer() {
        ben.ok("lobby.request", HERE);

        ben.vanish();

        assertThat(edge.feed.follows(LOBBY.toString())).isFalse();
    }

    @Test
    void a_refused_knock_waits_for_nothing() {
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.banned", "You are banned from this lobby");
        });

        assertThat(ben.refusal("lobby.request", HERE)).isEqualTo("lobby.banned");
        assertThat(edge.feed.follows(LOBBY.toString())).isFalse();
    }

    @Test
    void nobody_waits_at_more_than_four_doors() {
        for (int door = 1; door <= 4; door++) {
            ben.ok("lobby.request", HERE.replace(LOBBY.value(), LOBBY.value().substring(0, 25) + door));
        }

        assertThat(ben.refusal("lobby.request", HERE)).isEqualTo("lobby.too-many-requests");
    }

    @Test
    void words_and_rooms_that_are_none_are_refused() {
        assertThat(ben.refusal("lobby.request", "{\"lobby\":\"" + LOBBY.value() + "\",\"words\":\"\"}"))
                .isEqualTo("bad-request");
        var guest = edge.opened().hello(edge.guestToken(BEN, LOBBY), PAGE, "browser");
        assertThat(guest.refusal("lobby.request", HERE.replace(LOBBY.value(), ANN.value())))
                .isEqualTo("access.one-lobby");
    }

    @Test
    void those_who_lead_answer() {
        var ann = edge.greeted(ANN, PAGE);

        ann.ok("lobby.approve", about());
        ann.ok("lobby.decline", about());

        assertThat(edge.gateway.commands())
                .containsExactly(
                        new ApproveJoin(LOBBY, ANN, edge.clock.instant(), BEN),
                        new DeclineJoin(LOBBY, ANN, edge.clock.instant(), BEN));
    }

    private static String about() {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"user\":\"" + BEN.value() + "\"}";
    }
}
