package io.playcast.edge;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingALobbyTest {
    private static final String HERE = "{\"lobby\":\"" + LOBBY.value() + "\"}";

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        ann = edge.greeted(ANN, PAGE);
    }

    @Test
    void a_newcomers_name_is_there_before_the_push_that_names_them() {
        edge.happened(Given.CREATED);
        enter(ann);
        ann.session.forget();

        edge.happened(Given.BEN_JOINED);

        assertThat(ann.session.types()).containsExactly("card", "lobby.member-joined");
        assertThat(ann.only("card").path("data").path("text").asText()).isEqualTo("Ben");
    }

    @Test
    void one_who_left_sees_their_leave_and_nothing_after_it() {
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        var ben = edge.greeted(BEN, TABLET);
        enter(ben);
        ben.session.forget();

        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.KICKED));
        edge.happened(new ReadyChanged(LOBBY, ANN, true));

        assertThat(ben.session.types()).containsExactly("lobby.member-left");
        assertThat(edge.feed.follows(LOBBY.toString())).isFalse();
    }

    @Test
    void one_who_is_put_out_reads_why_and_loses_the_stream() {
        var why = new CardRef("card:0000000000000000000000000W");
        edge.cards.write(List.of(new Card(why, ANN, Card.Audience.MEMBERS, "Once more and it is for good")));
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        edge.happened(Given.OPENED);
        var ben = edge.greeted(BEN, TABLET);
        enter(ben);
        edge.happened(Given.STARTED);
        ben.session.forget();

        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.KICKED, why));
        edge.happened(Given.ATTACHED);

        assertThat(ben.session.types()).containsExactly("card", "lobby.member-left");
        assertThat(ben.only("card").path("data").path("text").asText()).contains("Once more");
    }

    @Test
    void every_device_of_a_newcomer_gets_the_lobby() {
        edge.happened(Given.CREATED);
        enter(ann);
        var ben = edge.greeted(BEN, TABLET);
        var other = edge.greeted(BEN, PAGE);

        edge.happened(Given.BEN_JOINED);

        assertThat(ben.all("snapshot")).hasSize(1);
        assertThat(other.all("snapshot")).hasSize(1);
    }

    @Test
    void a_member_reads_the_lobby_and_their_own_agents() {
        edge.happened(Given.CREATED);
        edge.agent(ANN, AGENT);

        var data = ann.ok("lobby.get", HERE).path("data");

        assertThat(data.path("lobby").path("host").asText()).isEqualTo(ANN.value());
        assertThat(data.path("seq").asLong()).isZero();
        assertThat(data.path("agents").get(0).asText()).isEqualTo(AGENT.value());
        assertThat(edge.greeted(BEN, TABLET).refusal("lobby.get", HERE)).isEqualTo("lobby.not-member");
    }

    private void enter(TestClient client) {
        client.ok("lobby.join", HERE);
    }
}
