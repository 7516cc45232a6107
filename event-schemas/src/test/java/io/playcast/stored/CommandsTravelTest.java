package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Refusal;
import io.playcast.Rejected;
import io.playcast.account.AccountCommand;
import io.playcast.game.GameCommand;
import io.playcast.lobby.LobbyCommand;
import io.playcast.presence.PresenceCommand;
import io.playcast.quality.QualityCommand;
import io.playcast.security.SecurityCommand;
import io.playcast.session.SessionCommand;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between two processes a command is bytes: what arrives is what was sent. */
class CommandsTravelTest {
    private final StoredNames serializer = StoredNames.create();

    @ParameterizedTest
    @MethodSource("io.playcast.stored.CommandSamples#all")
    void a_command_arrives_as_it_was_sent(Object command) {
        assertThat(arrived(command)).isEqualTo(command).hasSameClassAs(command);
    }

    @Test
    void no_command_is_left_out_here() {
        var every = Stream.of(
                        LobbyCommand.class,
                        SessionCommand.class,
                        PresenceCommand.class,
                        QualityCommand.class,
                        SecurityCommand.class,
                        AccountCommand.class,
                        GameCommand.class)
                .<Class<?>>flatMap(domain -> Stream.of(domain.getPermittedSubclasses()))
                .toList();

        assertThat(CommandSamples.all().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(every);
    }

    @Test
    void a_refusal_arrives_with_all_it_says() {
        var refused = new Rejected("lobby.full", "The lobby is full", "data.lobby", 1_500);

        var arrived = ((Refusal) arrived(Refusal.of(refused))).rejected();

        assertThat(arrived).usingRecursiveComparison().isEqualTo(refused);
    }

    /** As Axon does it: the type's name and the bytes are all that goes over the wire. */
    private Object arrived(Object sent) {
        var bytes = serializer.serialize(sent, byte[].class);
        var type = bytes.getType();
        return serializer.deserialize(
                new SimpleSerializedObject<>(bytes.getData(), byte[].class, type.getName(), type.getRevision()));
    }
}
