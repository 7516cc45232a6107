package io.playcast.edge.stream;

import static io.playcast.twin.SomeIds.AGENT;
import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.edge.limit.Allowance.PerMinute;
import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.PubSub;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.InMemoryPubSub;
import io.playcast.twin.ManualClock;
import io.playcast.twin.ManualFeed;
import io.playcast.twin.RecordingSession;
import io.playcast.twin.Sockets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann's page is on one node and her capture agent on another. */
class WhereaboutsTest {
    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryPubSub channels = InMemoryPubSub.first();
    private final Node a = new Node("a", channels);
    private final Node b = new Node("b", channels.another());

    private final class Node {
        final Connections connections = new Connections(Runnable::run, new ManualClock(), new PerMinute(1_000, 2_000));
        final Streams streams = new Streams(
                history, new CardCourier(new InMemoryCards()), new Fanout(_ -> {}), new ManualFeed(), Runnable::run);
        final Audience audience = new Audience(streams, connections);
        final Whereabouts whereabouts;

        Node(String name, PubSub channels) {
            whereabouts = new Whereabouts(audience, connections, channels, new NodeId(name), Runnable::run);
        }

        Connection greets(UserId user, DeviceId device) {
            var connection = Sockets.greeted(connections, new RecordingSession(), user, device);
            whereabouts.greeted(connection);
            return connection;
        }
    }

    @BeforeEach
    void ann_has_a_lobby() {
        var title = new CardRef("card:" + "0".repeat(21) + "TABES");
        history.append(
                LOBBY.toString(),
                new LobbyCreated(LOBBY, ANN, title, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 32, null, null));
    }

    @Test
    void an_agent_that_comes_to_another_node_gets_the_lobby_its_owner_is_in() {
        a.audience.show(a.greets(ANN, PAGE), LOBBY);

        var agent = b.greets(ANN, AGENT);

        assertThat(agent.streams()).containsExactly(LOBBY.toString());
    }

    @Test
    void an_agent_that_was_there_before_gets_the_lobby_its_owner_enters() {
        var agent = b.greets(ANN, AGENT);
        var page = a.greets(ANN, PAGE);

        a.audience.entered(ANN, LOBBY);

        assertThat(page.streams()).containsExactly(LOBBY.toString());
        assertThat(agent.streams()).containsExactly(LOBBY.toString());
    }

    @Test
    void what_is_said_of_a_lobby_lets_nobody_in_who_is_no_member() {
        var ben = b.greets(BEN, TABLET);

        a.audience.entered(BEN, LOBBY);

        assertThat(ben.streams()).isEmpty();
    }

    @Test
    void a_node_that_the_user_has_left_hears_of_them_no_more() {
        var agent = b.greets(ANN, AGENT);
        b.connections.closed(agent);
        b.whereabouts.gone(agent);

        a.audience.entered(ANN, LOBBY);

        assertThat(agent.streams()).isEmpty();
        assertThat(channels.subscribers("user:{" + ANN.value() + "}")).isZero();
    }
}
