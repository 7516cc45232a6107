package io.playcast.presence.command;

import static io.playcast.presence.command.PresenceSpec.ANN;
import static io.playcast.presence.command.PresenceSpec.AWAY;
import static io.playcast.presence.command.PresenceSpec.BACK;
import static io.playcast.presence.command.PresenceSpec.CAME;
import static io.playcast.presence.command.PresenceSpec.NOW;
import static io.playcast.presence.command.PresenceSpec.WENT;
import static io.playcast.presence.command.PresenceSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand.ComeBack;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoAway;
import io.playcast.presence.PresenceCommand.GoBusy;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceEvent.BecameBusy;
import io.playcast.presence.PresenceEvent.WentOffline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComingAndGoingTest {
    private static final ComeOnline COME = new ComeOnline(ANN, NOW);
    private static final GoAway GO_AWAY = new GoAway(ANN, NOW);
    private static final GoBusy GO_BUSY = new GoBusy(ANN, NOW);
    private static final ComeBack COME_BACK = new ComeBack(ANN, NOW);
    private static final GoOffline GO = new GoOffline(ANN, NOW, OfflineReason.TIMED_OUT);

    @Test
    void the_first_connection_is_an_edge() {
        assertThat(given().when(COME)).containsExactly(CAME);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_connection_gone_is_an_edge_with_its_reason(OfflineReason reason) {
        assertThat(given(CAME).when(new GoOffline(ANN, NOW, reason))).containsExactly(new WentOffline(ANN, reason));
    }

    @Test
    void whoever_has_gone_may_come_back() {
        assertThat(given(CAME, WENT).when(COME)).containsExactly(CAME);
    }

    @Test
    void whoever_does_not_look_is_away_until_they_look_again() {
        assertThat(given(CAME).when(GO_AWAY)).containsExactly(AWAY);
        assertThat(given(CAME, AWAY).when(COME_BACK)).containsExactly(BACK);
        assertThat(given(CAME, AWAY, BACK).when(GO_AWAY)).containsExactly(AWAY);
    }

    @Test
    void whoever_is_busy_may_go_away_or_be_back() {
        var busy = new BecameBusy(ANN);
        assertThat(given(CAME).when(GO_BUSY)).containsExactly(busy);
        assertThat(given(CAME, AWAY).when(GO_BUSY)).containsExactly(busy);
        assertThat(given(CAME, busy).when(GO_AWAY)).containsExactly(AWAY);
        assertThat(given(CAME, busy).when(COME_BACK)).containsExactly(BACK);
        assertThat(given(CAME, busy).when(GO)).containsExactly(WENT);
        assertThat(given(CAME, busy).when(GO_BUSY)).isEmpty();
        assertThat(given(CAME, busy).when(COME)).isEmpty();
        assertThat(given(CAME, WENT).refused(GO_BUSY).code()).isEqualTo("presence.not-online");
    }

    @Test
    void a_new_connection_does_not_say_that_somebody_looks() {
        assertThat(given(CAME, AWAY).when(COME)).isEmpty();
    }

    @Test
    void who_was_away_goes_like_anybody_and_comes_anew_looking() {
        assertThat(given(CAME, AWAY).when(GO)).containsExactly(WENT);
        assertThat(given(CAME, AWAY, WENT, CAME).when(COME_BACK)).isEmpty();
    }

    @Test
    void saying_it_twice_is_harmless() {
        assertThat(given(CAME).when(COME)).isEmpty();
        assertThat(given(CAME, AWAY).when(GO_AWAY)).isEmpty();
        assertThat(given(CAME, AWAY, BACK).when(COME_BACK)).isEmpty();
        assertThat(given(CAME, WENT).when(GO)).isEmpty();
    }

    @Test
    void nobody_goes_who_never_came() {
        assertThat(given().refused(GO).code()).isEqualTo("presence.not-online");
    }

    @Test
    void nobody_is_away_or_back_without_a_connection() {
        assertThat(given().refused(GO_AWAY).code()).isEqualTo("presence.not-online");
        assertThat(given().refused(COME_BACK).code()).isEqualTo("presence.not-online");
        assertThat(given(CAME, WENT).refused(GO_AWAY).code()).isEqualTo("presence.not-online");
        assertThat(given(CAME, WENT).refused(COME_BACK).code()).isEqualTo("presence.not-online");
    }
}
