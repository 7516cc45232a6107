package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.playcast.Rejected;
import io.playcast.id.GameId;
import io.playcast.lobby.Visibility;
import io.playcast.wire.LobbyMessage;
import org.junit.jupiter.api.Test;

class ClientJsonTest {
    private static final String LOBBY = "01JDA0000000000000000000AA";

    @Test
    void a_whole_message_is_read() throws Exception {
        var read = Json.client()
                .readValue(
                        "{\"name\":\"Friday\",\"game\":\"frozen-bubble\",\"visibility\":\"unlisted\",\"capacity\":4}",
                        LobbyMessage.Create.class);

        assertThat(read)
                .isEqualTo(new LobbyMessage.Create("Friday", new GameId("frozen-bubble"), Visibility.UNLISTED, 4));
    }

    @Test
    void an_optional_field_may_be_missing_or_null() throws Exception {
        assertThat(Json.client()
                        .readValue("{\"code\":\"ABC123\"}", LobbyMessage.Join.class)
                        .lobby())
                .isNull();
        assertThat(Json.client()
                        .readValue("{\"code\":\"ABC123\",\"lobby\":null}", LobbyMessage.Join.class)
                        .lobby())
                .isNull();
    }

    @Test
    void a_missing_field_is_refused_by_its_name() {
        assertRefused("{\"lobby\":\"" + LOBBY + "\"}", "ready");
    }

    @Test
    void a_null_for_a_required_field_is_refused_by_its_name() {
        assertRefused("{\"lobby\":null,\"ready\":true}", "lobby");
    }

    @Test
    void an_unknown_field_is_refused_by_its_name() {
        assertRefused("{\"lobby\":\"" + LOBBY + "\",\"ready\":true,\"admin\":true}", "admin");
    }

    @Test
    void text_is_no_number_and_a_number_no_flag() {
        assertRefused("{\"lobby\":\"" + LOBBY + "\",\"ready\":\"true\"}", "ready");
        assertRefused("{\"lobby\":\"" + LOBBY + "\",\"ready\":1}", "ready");
    }

    @Test
    void an_id_that_is_no_ulid_is_refused() {
        assertThatThrownBy(
                        () -> Json.client().readValue("{\"lobby\":\"../x\",\"ready\":true}", LobbyMessage.Ready.class))
                .hasRootCauseInstanceOf(Rejected.class);
    }

    private static void assertRefused(String json, String field) {
        assertThatThrownBy(() -> Json.client().readValue(json, LobbyMessage.Ready.class))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        e -> assertThat(e.getPath())
                                .extracting(JsonMappingException.Reference::getFieldName)
                                .contains(field));
    }
}
