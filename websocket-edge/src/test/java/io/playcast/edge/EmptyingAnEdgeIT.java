package io.playcast.edge;

import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.account.AccountRole;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import io.playcast.twin.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin takes one of two edges out of service; {@code /readyz} is asked where there is one, in {@code RolesApartIT}. */
class EmptyingAnEdgeIT {
    private static final RunningEdge FIRST = RunningEdge.get();

    private RunningEdge second;
    private AcrossEdges at;

    @BeforeEach
    void ben_is_at_the_edge_that_goes() {
        second = RunningEdge.another();
        at = new AcrossEdges(FIRST, second);
    }

    @AfterEach
    void it_is_gone() {
        at.close();
        second.close();
    }

    @Test
    void an_admin_empties_an_edge_and_its_clients_come_back_at_the_other() throws Exception {
        assertThat(drain(AccountRole.PLAYER).statusCode()).isEqualTo(403);
        assertThat(at.tablet.count("system.drain")).isZero();
        var ticket = at.tablet.next("welcome").path("data").path("ticket").asText();
        long seen = at.tablet.next("snapshot").path("data").path("seq").asLong();
        var line = at.tablet.next("welcome").path("data").path("line").asText();

        assertThat(drain(AccountRole.ADMIN).statusCode()).isEqualTo(202);

        assertThat(at.tablet
                        .next("system.drain")
                        .path("data")
                        .path("reconnectAfterMs")
                        .asLong())
                .isBetween(0L, 300L);
        assertThatThrownBy(() -> second.connect(true))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(503));
        Eventually.holds("the socket is closed with 4001", () -> at.tablet.closed == 4001);
        FIRST.happened(new MemberJoined(at.lobby, AcrossEdges.somebody(), Role.PLAYER, null, InputAccess.GUEST));
        var resume = ",\"resume\":{\"ticket\":\"" + ticket + "\",\"streams\":{\"" + at.lobby + "\":" + seen + "}}}}";
        var hello = RunningEdge.hello(FIRST.token(at.ben, AccountRole.PLAYER), TABLET);
        var back = FIRST.connect(true).say(hello.substring(0, hello.length() - 2) + resume);
        var welcome = back.next("welcome").path("data");
        assertThat(welcome.path("line").asText()).isEqualTo(line);
        assertThat(welcome.path("streams")
                        .path(at.lobby.toString())
                        .path("replayed")
                        .asLong())
                .isOne();
        assertThat(back.next("lobby.member-joined").path("seq").asLong()).isEqualTo(seen + 1);
        back.socket.abort();
    }

    private HttpResponse<String> drain(AccountRole role) throws Exception {
        var request = second.request("/api/v1/edge/drain")
                .header("Authorization", "Bearer " + second.token(at.ann, role))
                .POST(BodyPublishers.noBody());
        return second.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
