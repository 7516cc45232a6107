package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.socket.BinaryMessage;

class MalformedFramesTest {
    private static final String LOBBY = "0000000000000000000000MEET";

    private EdgeUnderTest edge;
    private TestClient client;

    @BeforeEach
    void a_greeted_client(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        client = edge.greeted(ANN, PAGE);
        client.session.forget();
    }

    /** The wrong frame, the field the answer must name. A tilde stands for no field, a hash for a quote. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        not json at all                                                   | ~
        [1,2]                                                             | ~
        {#id#:#c1#,#type#:#ping#} {}                                      | ~
        {#type#:#ping#,#data#:{}}                                         | id
        {#id#:7,#type#:#ping#,#data#:{}}                                  | id
        {#id#:##,#type#:#ping#,#data#:{}}                                 | id
        {#id#:#a b#,#type#:#ping#,#data#:{}}                              | id
        {#id#:#c1#,#data#:{}}                                             | type
        {#id#:#c1#,#type#:#lobby.fly#,#data#:{}}                          | type
        {#id#:#c1#,#type#:#ping#,#data#:[]}                               | data
        {#id#:#c1#,#type#:#ping#,#extra#:1}                               | extra
        {#id#:#c1#,#type#:#ping#,#data#:{#by#:#me#}}                      | data.by
        {#id#:#c1#,#type#:#lobby.leave#,#data#:{}}                        | data.lobby
        {#id#:#c1#,#type#:#lobby.leave#,#data#:{#lobby#:null}}            | data.lobby
        {#id#:#c1#,#type#:#lobby.leave#,#data#:{#lobby#:#nonsense#}}      | data.lobby
        {#id#:#c1#,#type#:#lobby.ready#,#data#:{#lobby#:#LOBBY#,#ready#:#yes#}} | data.ready
        {#id#:#c1#,#type#:#lobby.create#,#data#:{#name#:#a#,#game#:#frozen-bubble#,#visibility#:#public#,#capacity#:2.5}} | data.capacity
        {#id#:#c1#,#type#:#lobby.create#,#data#:{#name#:#a#,#game#:#frozen-bubble#,#visibility#:#secret#,#capacity#:2}} | data.visibility
        {#id#:#c1#,#type#:#session.attach#,#data#:{}}                     | data.session
        {#id#:#c1#,#type#:#signal.offer#,#data#:{#session#:#LOBBY#,#to#:#LOBBY#,#epoch#:1}} | data.sdp
        {#id#:#c1#,#type#:#quality.report#,#data#:{#session#:#LOBBY#,#connection#:#LOBBY#,#window#:{#from#:5,#to#:1,#fps#:1,#bitrate#:1,#loss#:0,#dropped#:0,#frozen#:0}}} | data.window.to
        """)
    void a_frame_that_cannot_be_read_gets_bad_request_with_the_field(String frame, String field) {
        client.raw(frame.replace('#', '"').replace("LOBBY", LOBBY));

        var error = client.only("error").path("error");
        assertThat(error.path("code").asText()).isEqualTo("bad-request");
        assertThat(error.path("field").asText("~")).isEqualTo(field);
        assertThat(edge.refusals("bad-request")).isEqualTo(1);
        assertThat(edge.gateway.commands()).isEmpty();
    }

    @Test
    void the_error_names_the_message_it_answers_when_its_id_could_be_read() {
        client.raw("{\"id\":\"c9\",\"type\":\"lobby.fly\"}");

        assertThat(client.reply("c9").path("type").asText()).isEqualTo("error");
    }

    @Test
    void the_third_unreadable_frame_in_a_row_closes_the_socket_for_good() {
        List.of("?", "?").forEach(client::raw);
        assertThat(client.closeCode()).isZero();

        client.raw("?");

        assertThat(client.closeCode()).isEqualTo(4504);
    }

    @Test
    void a_readable_frame_in_between_is_forgiving() {
        List.of("?", "?").forEach(client::raw);
        client.ok("ping", "{}");
        List.of("?", "?").forEach(client::raw);

        assertThat(client.closeCode()).isZero();
    }

    @Test
    void a_frame_beyond_64_kib_closes_the_socket_unread() {
        client.raw("{\"id\":\"c1\",\"type\":\"ping\",\"data\":{}}" + " ".repeat(64 * 1024));

        assertThat(client.closeCode()).isEqualTo(4503);
        assertThat(client.session.types()).isEmpty();
    }

    @Test
    void a_binary_frame_is_no_message() throws Exception {
        edge.socket.handleMessage(client.session, new BinaryMessage(new byte[] {1, 2}));

        assertThat(client.closeCode()).isEqualTo(4504);
    }

    @Test
    void messages_beyond_a_thousand_a_minute_are_told_to_wait() {
        for (int i = 0; i < 1_000; i++) {
            client.ok("ping", "{}");
        }

        var error = client.ask("ping", "{}").path("error");

        assertThat(error.path("code").asText()).isEqualTo("rate.limited");
        assertThat(error.path("retryAfterMs").asLong()).isPositive();
    }
}
