package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.feed.FeedFrame;
import io.playcast.id.LobbyId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.ReadyChanged;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.twin.Eventually;
import io.playcast.twin.RecordingGateway;
import org.junit.jupiter.api.Test;

class RealSocketIT {
    private final RunningEdge edge = RunningEdge.get();

    @Test
    void a_member_over_tls_sees_what_happens_in_the_lobby() {
        var lobby = lobby("SEEN");
        var ben = edge.greeted(BEN, TABLET, true).say(join(lobby));
        long seq = ben.next("snapshot").path("data").path("seq").asLong();

        edge.happened(new ReadyChanged(lobby, BEN, true));

        assertThat(ben.next("lobby.ready-changed").path("seq").asLong()).isEqualTo(seq + 1);
        ben.socket.abort();
    }

    @Test
    void somebody_who_says_hello_is_online() {
        var ben = edge.greeted(BEN, TABLET, true);

        Eventually.holds(
                "Ben is online",
                () -> edge.bean(RecordingGateway.class).commands(ComeOnline.class).stream()
                        .anyMatch(come -> come.user().equals(BEN)));
        ben.socket.abort();
    }

    @Test
    void a_frame_that_is_too_large_closes_the_socket() {
        var client = edge.greeted(ANN, PAGE, true);

        client.say("{\"id\":\"" + "x".repeat(70_000) + "\"}");

        Eventually.holds("the socket is closed with 4503", () -> client.closed == 4503);
    }

    @Test
    void a_wrong_token_closes_the_socket() {
        var client = edge.connect(true).say(RunningEdge.hello("forged", PAGE));

        Eventually.holds("the socket is closed with 4505", () -> client.closed == 4505);
    }

    @Test
    void a_client_that_takes_nothing_is_dropped_while_the_others_go_on() {
        var lobby = lobby("SYRUP");
        var slow = edge.greeted(ANN, PAGE, false).say(join(lobby));
        var quick = edge.greeted(BEN, TABLET, true).say(join(lobby));
        quick.next("snapshot");
        Eventually.holds("both follow", () -> edge.following(lobby) == 2);
        double dropped = edge.refusals("slow-consumer");

        long seq = 1;
        for (; edge.refusals("slow-consumer") == dropped && seq < 2_000; seq++) {
            edge.publish(lobby.toString(), large(lobby, seq + 1));
            int received = (int) seq;
            Eventually.holds("the quick one has it", () -> quick.count("lobby.large") == received);
        }

        assertThat(edge.refusals("slow-consumer")).isEqualTo(dropped + 1);
        edge.publish(lobby.toString(), large(lobby, seq + 1));
        int last = (int) seq;
        Eventually.holds("the quick one goes on", () -> quick.count("lobby.large") == last);
        slow.socket.abort();
        quick.socket.abort();
    }

    private LobbyId lobby(String name) {
        var lobby = new LobbyId("0".repeat(26 - name.length()) + name.replace('U', 'V'));
        edge.stored(new LobbyCreated(
                lobby, ANN, Given.TITLE, GAME, Visibility.UNLISTED, 4, Settings.DEFAULT, 32, null, null));
        edge.stored(new MemberJoined(lobby, BEN, Role.PLAYER, null, InputAccess.GUEST));
        return lobby;
    }

    private static String join(LobbyId lobby) {
        return "{\"id\":\"c1\",\"type\":\"lobby.join\",\"data\":{\"lobby\":\"" + lobby.value() + "\"}}";
    }

    /** A push of a kind this release does not know is passed on as it is, and may be as large as it likes. */
    private static FeedFrame large(LobbyId lobby, long seq) {
        var push = "{\"type\":\"lobby.large\",\"stream\":\"" + lobby + "\",\"seq\":" + seq + ",\"data\":{\"x\":\""
                + "x".repeat(100_000) + "\"}}";
        return new FeedFrame(seq, seq, "", push.getBytes());
    }
}
