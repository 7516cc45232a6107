package io.playcast.client;

import static io.playcast.client.Given.GUEST;
import static io.playcast.client.Given.LOBBY;
import static io.playcast.client.Given.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LobbyWatchTest {
    private final LobbyWatch watch = new LobbyWatch();

    @Test
    void a_lobby_is_its_snapshot_and_what_happened_since() {
        watch.pushed(new Push.LobbySnapshot(0, OPEN));
        happened(new MemberJoined(LOBBY, GUEST, Role.PLAYER, null, InputAccess.GUEST));

        assertThat(watch.lobby(LOBBY).orElseThrow().member(GUEST)).isPresent();
    }

    @Test
    void a_closed_lobby_is_forgotten() {
        watch.pushed(new Push.LobbySnapshot(0, OPEN));
        happened(new LobbyClosed(LOBBY, CloseReason.HOST_CLOSED));

        assertThat(watch.lobbies()).isEmpty();
    }

    private void happened(LobbyEvent event) {
        watch.pushed(new Push.LobbyHappened(1, Instant.EPOCH, event));
    }
}
