package io.playcast.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.StoredEvent;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {
    /** Of revision 1, which knew no room for spectators. */
    private static final String LOBBY_OF_OLD = """
            {"lobby":"01JDA0000000000000000000BB","host":"01JDA0000000000000000000AN",\
            "title":"card:01JDA0000000000000000000CA","game":"frozen-bubble","visibility":"unlisted","capacity":4,\
            "settings":{"freePads":true,"guestDefaults":{"access":{"gamepad":true,"keyboard":false,"mouse":false,\
            "touch":true,"chat":true},"autoPad":true}}}""";

    @ParameterizedTest
    @ValueSource(strings = {"{\"corr\":\"a\\nb\"}", "{\"corr\":\"<b>\"}", "{}", "not json", "{\"corr\":\"\"}"})
    void a_correlation_id_that_could_forge_a_log_line_is_not_shown(String metadata) {
        assertThat(StoredJson.correlation(row("lobby.LobbyClosed", "{}", metadata)))
                .isEqualTo("-");
    }

    @Test
    void a_plain_correlation_id_is_shown() {
        assertThat(StoredJson.correlation(row("lobby.LobbyClosed", "{}", "{\"corr\":\"01J:e1/c-7\"}")))
                .isEqualTo("01J:e1/c-7");
    }

    @Test
    void an_event_of_an_older_release_is_read_as_the_present_one() {
        assertThat(StoredJson.event(row("lobby.LobbyCreated", LOBBY_OF_OLD, "{}"), LobbyCreated.class))
                .hasValueSatisfying(created -> assertThat(created.spectators()).isEqualTo(32));
    }

    @Test
    void an_event_of_a_newer_release_is_read_over() {
        assertThat(StoredJson.event(row("lobby.RoofLifted", "{\"height\":3}", "{}"), LobbyEvent.class))
                .isEmpty();
    }

    @Test
    void an_event_of_another_domain_is_not_of_the_kind() {
        var json = "{\"user\":\"01HF7YAT00000000000000000A\"}";
        assertThat(StoredJson.event(row("presence.CameOnline", json, "{}"), LobbyEvent.class))
                .isEmpty();
    }

    private static StoredEvent row(String type, String payload, String metadata) {
        return new StoredEvent(
                1,
                "id",
                "lobby:x",
                0,
                type,
                1,
                Instant.EPOCH,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }
}
