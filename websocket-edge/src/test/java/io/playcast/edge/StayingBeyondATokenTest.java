package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StayingBeyondATokenTest {
    private EdgeUnderTest edge;
    private String token;
    private TestClient guest;

    @BeforeEach
    void a_guest_is_in_for_a_quarter_of_an_hour(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        token = edge.token(new Principal(BEN, Set.of(AccountRole.GUEST), LOBBY, in(15)));
        guest = edge.opened().hello(token, TABLET, "browser");
    }

    @Test
    void two_minutes_before_the_end_the_socket_is_told_once() {
        later(12);
        assertThat(guest.session.types()).doesNotContain("system.token-expiring");

        later(1);
        later(1);

        assertThat(guest.only("system.token-expiring")
                        .path("data")
                        .path("expiresAt")
                        .asText())
                .isEqualTo(edge.clock.instant().plus(Duration.ofMinutes(1)).toString());
    }

    @Test
    void a_guest_who_is_still_in_is_given_another_quarter_of_an_hour() {
        later(14);

        var renewed = guest.ok("token.refresh", shown(token)).path("data");

        assertThat(renewed.path("expiresAt").asText()).isEqualTo(in(15).toString());
        assertThat(renewed.path("token").asText()).isNotEqualTo(token).isNotEmpty();
        later(2);
        assertThat(guest.all("system.token-expiring")).hasSize(1);
        later(11);
        assertThat(guest.all("system.token-expiring")).hasSize(2);
    }

    @Test
    void a_guest_who_was_put_out_is_given_nothing() {
        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.KICKED));

        assertThat(guest.refusal("token.refresh", shown(token))).isEqualTo("lobby.not-member");
    }

    @Test
    void a_player_shows_a_token_that_lasts_longer() {
        var ann = edge.opened()
                .hello(edge.token(new Principal(ANN, Set.of(AccountRole.PLAYER), null, in(5))), PAGE, "browser");

        var longer = edge.token(new Principal(ANN, Set.of(AccountRole.PLAYER), null, in(60)));
        var answer = ann.ok("token.refresh", shown(longer)).path("data");

        assertThat(answer.has("token")).isFalse();
        later(10);
        assertThat(ann.closeCode()).isZero();
        assertThat(ann.session.types()).doesNotContain("system.token-expiring");
    }

    @Test
    void nobody_stays_by_somebody_elses_token_or_by_none() {
        assertThat(guest.refusal("token.refresh", shown(edge.token(ANN)))).isEqualTo("token.refused");
        assertThat(guest.refusal("token.refresh", shown("forged"))).isEqualTo("token.refused");
    }

    @Test
    void past_the_end_members_stay_as_a_ticket_would_let_them_and_others_go() {
        var ann = edge.opened()
                .hello(edge.token(new Principal(ANN, Set.of(AccountRole.PLAYER), null, in(15))), PAGE, "browser");
        edge.happened(new MemberLeft(LOBBY, BEN, LeaveReason.LEFT));
        ann.ok("lobby.join", "{\"lobby\":\"" + LOBBY.value() + "\"}");

        later(16);

        assertThat(ann.closeCode()).isZero();
        assertThat(guest.closeCode()).isEqualTo(4505);
    }

    private java.time.Instant in(int minutes) {
        return edge.clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private void later(int minutes) {
        edge.clock.advance(Duration.ofMinutes(minutes));
        edge.tokenClock.sweep();
    }

    private static String shown(String token) {
        return "{\"token\":\"" + token + "\"}";
    }
}
