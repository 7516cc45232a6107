package io.playcast.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.playcast.stored.Json;
import org.junit.jupiter.api.Test;

class UpcastsTest {
    @Test
    void a_lobby_of_old_has_room_for_thirty_two_spectators() throws Exception {
        assertThat(Upcasts.present("lobby.LobbyCreated", 1, json("{\"capacity\":4}")))
                .isEqualTo(json("{\"capacity\":4,\"spectators\":32}"));
    }

    @Test
    void what_is_of_the_present_revision_stays_as_it_is() throws Exception {
        var present = json("{\"capacity\":4,\"spectators\":0}");
        assertThat(Upcasts.present("lobby.LobbyCreated", 2, present)).isEqualTo(present);
    }

    @Test
    void an_event_that_never_changed_stays_as_it_is() throws Exception {
        var locked = json("{\"lobby\":\"01JDA0000000000000000000BB\"}");
        assertThat(Upcasts.present("lobby.LobbyLocked", 1, locked)).isEqualTo(locked);
    }

    @Test
    void the_json_it_was_given_is_not_written_into() throws Exception {
        var old = json("{\"capacity\":4}");
        Upcasts.present("lobby.LobbyCreated", 1, old);
        assertThat(old).isEqualTo(json("{\"capacity\":4}"));
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) Json.stored().readTree(text);
    }
}
