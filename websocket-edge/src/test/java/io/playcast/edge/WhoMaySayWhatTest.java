package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.access.MessageTable;
import io.playcast.access.Standing;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.ConnectionMessage.Hello;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.MessageNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message with every role, and with none: the edge lets through what the table lets through, and nothing else. */
class WhoMaySayWhatTest {
    private static final Set<String> BY_THE_TABLE = Set.of("access.role", "access.one-lobby");
    private static final LobbyId ELSEWHERE = new LobbyId(BEN.value());
    private static final UserId CAT = new UserId("0".repeat(23) + "CAT");

    private EdgeUnderTest edge;

    @BeforeEach
    void a_lobby_with_a_stream_that_ben_watches(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        edge.happened(Given.STARTED);
        edge.happened(Given.OPENED);
        edge.happened(Given.ATTACHED);
    }

    @Test
    void each_account_role_may_send_what_its_row_says() {
        for (var role : AccountRole.values()) {
            rows().forEach(message -> {
                var allowed = MessageTable.all().get(message).roles().contains(role);
                assertThat(byTheTable(answer(principal(Set.of(role), null), message)))
                        .as(role + " " + MessageNames.of(message))
                        .isEqualTo(!allowed);
            });
        }
    }

    @Test
    void an_account_without_a_role_may_send_nothing() {
        rows().forEach(message -> assertThat(answer(principal(Set.of(), null), message))
                .as(MessageNames.of(message))
                .isEqualTo("access.role"));
    }

    @Test
    void a_token_for_one_lobby_is_good_in_that_lobby_and_in_no_other() {
        rows().forEach(message -> {
            var row = MessageTable.all().get(message);
            var namesLobby = SampleMessage.of(message).contains("\"lobby\"");
            assertThat(byTheTable(answer(bound(LOBBY), message)))
                    .as("in its own: " + MessageNames.of(message))
                    .isEqualTo(!row.boundToo());
            var elsewhere = answer(bound(ELSEWHERE), message);
            if (!row.boundToo() || namesLobby) {
                assertThat(elsewhere)
                        .as("in another: " + MessageNames.of(message))
                        .isEqualTo("access.one-lobby");
            }
        });
    }

    @Test
    void without_a_token_the_first_message_is_the_last() {
        rows().forEach(message -> {
            var client = edge.opened();
            client.raw(frame(message));
            assertThat(client.closeCode()).as(MessageNames.of(message)).isEqualTo(4501);
        });
        var nobody = edge.opened().hello("no-token-of-ours", PAGE, "browser");
        assertThat(nobody.closeCode()).isEqualTo(4505);
    }

    @Test
    void what_the_edge_itself_decides_is_for_members_and_ends_only() {
        MessageTable.all().forEach((message, row) -> {
            if (row.own() == null
                    || !Set.of(Standing.A_MEMBER, Standing.END)
                            .contains(row.own().standing())) {
                return;
            }
            assertThat(answer(principal(Set.of(AccountRole.PLAYER), null), message))
                    .as("a stranger: " + MessageNames.of(message))
                    .isIn("lobby.not-member", "session.not-viewer");
        });
    }

    @Test
    void host_and_member_may_read_and_chat_where_they_are() {
        for (var member : List.of(ANN, BEN)) {
            var client = edge.greeted(member, member.equals(ANN) ? PAGE : TABLET);
            client.ok("lobby.join", SampleMessage.of(LobbyMessage.Join.class));
            client.ok(
                    "lobby.get",
                    SampleMessage.of(MessageNames.classOf("lobby.get").orElseThrow()));
            client.ok(
                    "lobby.chat",
                    SampleMessage.of(MessageNames.classOf("lobby.chat").orElseThrow()));
            client.ok(
                    "session.ice-servers",
                    SampleMessage.of(MessageNames.classOf("session.ice-servers").orElseThrow()));
        }
    }

    private static Stream<Class<? extends ClientMessage>> rows() {
        return MessageTable.all().keySet().stream().filter(message -> message != Hello.class);
    }

    private static Principal principal(Set<AccountRole> roles, LobbyId lobby) {
        return new Principal(CAT, roles, lobby, Instant.MAX);
    }

    /** Ben's, who is a member. */
    private static Principal bound(LobbyId lobby) {
        return new Principal(BEN, Set.of(AccountRole.GUEST, AccountRole.PLAYER), lobby, Instant.MAX);
    }

    private static boolean byTheTable(String code) {
        return BY_THE_TABLE.contains(code);
    }

    /** The refusal's code, empty for an answer. */
    private String answer(Principal principal, Class<? extends ClientMessage> message) {
        var client = edge.opened().hello(edge.token(principal), PAGE, "browser");
        client.raw(frame(message));
        var reply = client.reply("m");
        assertThat(reply.path("error").path("message").asText())
                .as(reply.toString())
                .isNotEqualTo("The field is missing, unknown or of the wrong kind");
        client.vanish();
        return reply.path("error").path("code").asText();
    }

    private static String frame(Class<? extends ClientMessage> message) {
        return "{\"id\":\"m\",\"type\":\"" + MessageNames.of(message) + "\",\"data\":" + SampleMessage.of(message)
                + "}";
    }
}
