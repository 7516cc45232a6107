package io.playcast.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PastEventTest {
    /** Of revision 1, which knew no room for spectators. */
    private static final String LOBBY_OF_OLD = """
            {"lobby":"01JDA0000000000000000000BB","host":"01JDA0000000000000000000AN",\
            "title":"card:01JDA0000000000000000000CA","game":"frozen-bubble","visibility":"unlisted","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    private static final StoredEvent ROW = new StoredEvent(
            1,
            "id",
            "lobby:01JDA0000000000000000000BB",
            0,
            "lobby.LobbyCreated",
            1,
            Instant.EPOCH,
            LOBBY_OF_OLD.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void what_members_saw_is_shown_as_members_see_it_today() {
        var past = PastEvent.of(ROW);

        assertThat(past.rev()).isEqualTo(2);
        assertThat(past.data()).contains("\"spectators\":32");
    }
}
