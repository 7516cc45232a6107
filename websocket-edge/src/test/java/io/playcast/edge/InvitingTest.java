package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.TABLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyEvent.CoHostAppointed;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.JoinRequested;
import io.playcast.lobby.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitingTest {
    private static final String HERE = "{\"lobby\":\"" + LOBBY.value() + "\"}";

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.cards.write(Given.names());
        ann = edge.greeted(ANN, PAGE);
    }

    @Test
    void an_invite_leads_whoever_has_its_code_to_the_lobby() {
        edge.happened(Given.CREATED);
        var invited = ann.ok("lobby.invite", invite(2, 600)).path("data");
        var made = edge.gateway.commands(CreateInvite.class).getFirst();
        edge.happened(new InviteCreated(LOBBY, made.invite(), Role.SPECTATOR, 2, made.expiresAt(), null));
        var ben = edge.greeted(BEN, TABLET);

        ben.ok("lobby.join", "{\"code\":\"" + invited.path("code").asText().toLowerCase() + "\"}");

        var join = edge.gateway.commands(JoinLobby.class).getFirst();
        assertThat(invited.path("code").asText()).matches("[2-9A-HJKMNP-TV-Z]{6}");
        assertThat(made.code().text()).isEqualTo(invited.path("code").asText());
        assertThat(join.lobby()).isEqualTo(LOBBY);
        assertThat(join.invite()).isEqualTo(made.invite());
        assertThat(join.as()).isEqualTo(Role.SPECTATOR);
        assertThat(join.device()).isEqualTo(TABLET);
    }

    @Test
    void the_code_of_a_refused_invite_is_given_back() {
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.not-host", "Only the host can invite");
        });

        assertThat(ann.refusal("lobby.invite", invite(1, 600))).isEqualTo("lobby.not-host");
        assertThat(edge.claims.size()).isZero();
    }

    @Test
    void an_unknown_code_is_unknown() {
        assertThat(ann.refusal("lobby.join", "{\"code\":\"AAAAAA\"}")).isEqualTo("invite.unknown");
        assertThat(ann.refusal("lobby.join", "{\"code\":\"what is this?\"}")).isEqualTo("invite.unknown");
    }

    @Test
    void a_guest_stays_in_the_lobby_of_the_invite() {
        var guest = edge.opened().hello(edge.guestToken(BEN, LOBBY), TABLET, "browser");

        assertThat(guest.refusal("lobby.join", "{\"lobby\":\"0000000000000000000000THER\"}"))
                .isEqualTo("access.one-lobby");
        assertThat(guest.refusal("lobby.create", create("mine"))).isEqualTo("access.one-lobby");
        assertThat(edge.gateway.commands()).isEmpty();
    }

    @Test
    void only_the_host_is_shown_an_invites_code() {
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        enter(ann);
        var ben = edge.greeted(BEN, TABLET);
        enter(ben);
        var invite = new InviteId("000000000000000000000NVTE01".substring(1));
        edge.cards.write(java.util.List.of(
                new io.playcast.card.Card(CardRef.of(invite), ANN, io.playcast.card.Card.Audience.HOST, "ABCDEF")));

        edge.happened(new InviteCreated(LOBBY, invite, Role.PLAYER, 1, edge.clock.instant(), null));

        assertThat(ann.all("card").toString()).contains("ABCDEF");
        assertThat(ben.all("card").toString()).doesNotContain("ABCDEF");
        assertThat(ben.only("lobby.invite-created").path("data").toString()).doesNotContain("ABCDEF");
    }

    @Test
    void a_new_co_host_is_shown_the_codes_and_what_is_said_at_the_door() {
        edge.happened(Given.CREATED);
        edge.happened(Given.BEN_JOINED);
        enter(ann);
        var ben = edge.greeted(BEN, TABLET);
        enter(ben);
        var invite = new InviteId("00000000000000000000NVTE01");
        var words = new CardRef("card:0000000000000000000000W0DS".substring(0, 31));
        var stranger = new UserId("00000000000000000000STRNGR");
        edge.cards.write(List.of(
                new Card(CardRef.of(invite), ANN, Audience.HOST, "ABCDEF"),
                new Card(words, stranger, Audience.HOST, "It is me")));
        edge.happened(new InviteCreated(LOBBY, invite, Role.PLAYER, 1, edge.clock.instant(), ANN));
        edge.happened(new JoinRequested(LOBBY, stranger, PAGE, Role.PLAYER, words));
        assertThat(ann.all("card").toString()).contains("ABCDEF").contains("It is me");
        assertThat(ben.all("card").toString()).doesNotContain("ABCDEF").doesNotContain("It is me");

        edge.happened(new CoHostAppointed(LOBBY, BEN));

        assertThat(ben.all("card").toString()).contains("ABCDEF").contains("It is me");
    }

    private void enter(TestClient client) {
        client.ok("lobby.join", HERE);
    }

    private static String create(String name) {
        return "{\"name\":\"" + name + "\",\"game\":\"frozen-bubble\",\"visibility\":\"unlisted\",\"capacity\":4}";
    }

    private static String invite(int uses, int expiresIn) {
        return "{\"lobby\":\"" + LOBBY.value() + "\",\"role\":\"player\",\"uses\":" + uses + ",\"expiresIn\":"
                + expiresIn + "}";
    }
}
