package io.playcast.presence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComingAndGoingTest {
    private static final UserId ANN = Ids.user();
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final ComeOnline COME = new ComeOnline(ANN, NOW);
    private static final GoOffline GO = new GoOffline(ANN, NOW, OfflineReason.TIMED_OUT);
    private static final CameOnline CAME = new CameOnline(ANN);
    private static final WentOffline WENT = new WentOffline(ANN, OfflineReason.TIMED_OUT);

    @Test
    void the_first_connection_is_an_edge() {
        assertThat(after().when(COME)).containsExactly(CAME);
    }

    @Test
    void the_last_connection_gone_is_an_edge_with_its_reason() {
        assertThat(after(CAME).when(GO)).containsExactly(WENT);
    }

    @Test
    void whoever_has_gone_may_come_back() {
        assertThat(after(CAME, WENT).when(COME)).containsExactly(CAME);
    }

    @Test
    void saying_it_twice_is_harmless() {
        assertThat(after(CAME).when(COME)).isEmpty();
        assertThat(after(CAME, WENT).when(GO)).isEmpty();
    }

    @Test
    void nobody_goes_who_never_came() {
        var refusal = catchThrowableOfType(Rejected.class, () -> after().when(GO));
        assertThat(refusal.code()).isEqualTo("presence.not-online");
    }

    private static Spec after(PresenceEvent... history) {
        return new Spec(Stream.of(history)
                .reduce((PresenceState) new PresenceState.Absent(), PresenceRules::evolve, (_, later) -> later));
    }

    private record Spec(PresenceState state) {
        List<PresenceEvent> when(PresenceCommand command) {
            return PresenceRules.decide(state, command);
        }
    }
}
