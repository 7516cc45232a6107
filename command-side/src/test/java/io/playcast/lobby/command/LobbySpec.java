package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Rejected;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyEvent;
import java.util.List;
import java.util.stream.Stream;

/** Reads as the rules do: given what has happened, when somebody asks, then this happens or is refused. */
record LobbySpec(LobbyState state) {
    static LobbySpec given(LobbyEvent... history) {
        return new LobbySpec(after(Stream.of(history)));
    }

    static LobbyState after(Stream<? extends LobbyEvent> history) {
        return history.reduce((LobbyState) new LobbyState.Absent(), LobbyRules::evolve, (_, later) -> later);
    }

    Asked when(LobbyCommand command) {
        return new Asked(state, command);
    }

    record Asked(LobbyState state, LobbyCommand command) {
        void then(LobbyEvent... expected) {
            assertThat(LobbyRules.decide(state, command)).containsExactly(expected);
        }

        void thenNothing() {
            assertThat(LobbyRules.decide(state, command)).isEmpty();
        }

        void thenRefused(String code) {
            var refusal = catchThrowableOfType(Rejected.class, () -> LobbyRules.decide(state, command));
            assertThat(refusal).as("refused").isNotNull();
            assertThat(refusal.code()).isEqualTo(code);
        }

        List<LobbyEvent> events() {
            return LobbyRules.decide(state, command);
        }
    }
}
