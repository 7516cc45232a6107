package io.playcast.lobby.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.LobbyCommand;
import io.playcast.store.SnapshotJson;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;

class SnapshotOfALobbyTest {
    private static final SnapshotJson SNAPSHOTS = SnapshotJson.of(List.of(Lobby.class));

    @Property(tries = 300)
    void a_snapshot_and_what_came_after_are_the_same_as_everything(
            @ForAll("lobbies") List<LobbyCommand> commands, @ForAll @IntRange(max = 200) int cut) {
        var history = LobbyRun.history(commands);
        int at = Math.min(cut, history.size());
        var whole = new Lobby();
        history.subList(0, at).forEach(whole::on);
        var resumed = fromSnapshot(whole);

        history.subList(at, history.size()).forEach(event -> {
            whole.on(event);
            resumed.on(event);
        });

        assertThat(resumed).extracting("state").isEqualTo(stateOf(whole));
    }

    @Test
    void one_of_this_release_is_used_and_one_of_another_shape_is_passed_over() {
        SerializedObject<byte[]> snapshot = SNAPSHOTS.serialize(new Lobby(), byte[].class);

        assertThat(SNAPSHOTS.allow(row(snapshot, snapshot.getType().getRevision())))
                .isTrue();
        assertThat(SNAPSHOTS.allow(row(snapshot, "1-0123456789ab"))).isFalse();
        assertThat(SNAPSHOTS.allow(row(snapshot, null))).isFalse();
    }

    @Test
    void it_is_kept_under_a_name_that_no_refactoring_changes() {
        assertThat(SNAPSHOTS.typeForClass(Lobby.class).getName()).isEqualTo("lobby");
        assertThat(new String(SNAPSHOTS.serialize(new Lobby(), byte[].class).getData()))
                .doesNotContain("io.playcast");
    }

    private static Lobby fromSnapshot(Lobby lobby) {
        return SNAPSHOTS.deserialize(SNAPSHOTS.serialize(lobby, byte[].class));
    }

    private static LobbyState stateOf(Lobby lobby) {
        return (LobbyState) org.assertj.core.util.introspection.FieldSupport.extraction()
                .fieldValue("state", LobbyState.class, lobby);
    }

    private static GenericDomainEventEntry<byte[]> row(SerializedObject<byte[]> snapshot, String revision) {
        return new GenericDomainEventEntry<>(
                "lobby",
                "lobby:1",
                7,
                "id",
                "2026-11-28T10:00:00Z",
                "lobby",
                revision,
                snapshot.getData(),
                new byte[0]);
    }

    @Provide
    Arbitrary<List<LobbyCommand>> lobbies() {
        return AnyLobby.commandsOnALobby();
    }
}
