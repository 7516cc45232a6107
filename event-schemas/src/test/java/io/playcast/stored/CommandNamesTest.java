package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.lobby.LobbyCommand.CloseLobby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandNamesTest {
    @ParameterizedTest
    @MethodSource("io.playcast.stored.CommandSamples#all")
    void every_command_has_a_name_that_leads_back_to_it(Object command) {
        assertThat(CommandNames.classOf(CommandNames.of(command.getClass()))).isEqualTo(command.getClass());
    }

    @Test
    void the_name_is_the_domain_and_the_command() {
        assertThat(CommandNames.of(CloseLobby.class)).isEqualTo("lobby.CloseLobby");
    }

    @Test
    void other_names_and_classes_are_refused() {
        assertThatThrownBy(() -> CommandNames.classOf("lobby.PaintLobby")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandNames.of(String.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
