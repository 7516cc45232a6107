package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.LOBBY;
import static io.playcast.twin.SomeIds.PAGE;
import static io.playcast.twin.SomeIds.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.id.InviteId;
import io.playcast.lobby.LobbyCommand;
import io.playcast.lobby.LobbyCommand.*;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each order of somebody who leads is one command under their own name; whether they lead, the lobby says. */
class LeadingALobbyTest {
    private static final InviteId INVITE = new InviteId("0".repeat(20) + "NVTE01");
    private static final Instant UNTIL = Instant.parse("2026-01-02T04:00:00Z");

    private EdgeUnderTest edge;
    private TestClient ann;

    @BeforeEach
    void ann_is_connected(@TempDir Path home) {
        edge = new EdgeUnderTest(home);
        edge.happened(Given.CREATED);
        ann = edge.greeted(ANN, PAGE);
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                order("lobby.lock", "", (by, at) -> new LockLobby(LOBBY, by.ann, at)),
                order("lobby.unlock", "", (by, at) -> new UnlockLobby(LOBBY, by.ann, at)),
                order("lobby.panic", "", (by, at) -> new PanicStop(LOBBY, by.ann, at)),
                order(
                        "lobby.revoke-invite",
                        ",'invite':'" + INVITE.value() + "'",
                        (by, at) -> new RevokeInvite(LOBBY, by.ann, at, INVITE)),
                order(
                        "lobby.transfer-host",
                        ",'to':'" + BEN.value() + "'",
                        (by, at) -> new TransferHost(LOBBY, by.ann, at, BEN)),
                order("lobby.co-host", ben(",'on':true"), (by, at) -> new AppointCoHost(LOBBY, by.ann, at, BEN)),
                order("lobby.co-host", ben(",'on':false"), (by, at) -> new DismissCoHost(LOBBY, by.ann, at, BEN)),
                order("lobby.kick", ben(""), (by, at) -> new KickMember(LOBBY, by.ann, at, BEN, null)),
                order(
                        "lobby.ban",
                        ben(",'until':'" + UNTIL + "'"),
                        (by, at) -> new BanMember(LOBBY, by.ann, at, BEN, UNTIL, null)),
                order("lobby.unban", ben(""), (by, at) -> new UnbanMember(LOBBY, by.ann, at, BEN)),
                order("lobby.mute", ben(""), (by, at) -> new MuteMember(LOBBY, by.ann, at, BEN, null)),
                order("lobby.unmute", ben(""), (by, at) -> new UnmuteMember(LOBBY, by.ann, at, BEN)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("orders")
    void an_order_is_a_command(String type, String more, BiFunction<Us, Instant, LobbyCommand> command) {
        ann.ok(type, data(more));

        assertThat(edge.gateway.commands()).containsExactly(command.apply(new Us(ANN), edge.clock.instant()));
    }

    @Test
    void why_a_lobby_is_closed_or_a_stream_ended_is_a_card_too_and_may_be_left_out() {
        ann.ok("session.end", data(",'session':'" + SESSION.value() + "','reason':'Dinner'"));
        ann.ok("session.end", data(",'session':'" + SESSION.value() + "'"));
        ann.ok("lobby.close", data(",'reason':'Good night'"));
        ann.ok("lobby.close", data(""));

        assertThat(edge.gateway.commands(EndSession.class))
                .extracting(command -> text(command.words()))
                .containsExactly("Dinner", null);
        assertThat(edge.gateway.commands(CloseLobby.class))
                .extracting(command -> text(command.words()))
                .containsExactly("Good night", null);
        assertThat(ann.refusal("lobby.close", data(",'reason':'" + "x".repeat(201) + "'")))
                .isEqualTo("bad-request");
        assertThat(ann.refusal("session.end", data(",'session':'" + SESSION.value() + "','reason':''")))
                .isEqualTo("bad-request");
    }

    private static String text(Card card) {
        return card == null ? null : card.text();
    }

    @Test
    void a_title_and_a_reason_are_cards_that_everybody_may_read() {
        ann.ok("lobby.rename", data(",'name':' Friday '"));
        ann.ok("lobby.kick", data(ben(",'reason':'Too loud'")));
        ann.ok("lobby.ban", data(ben(",'reason':'Far too loud'")));

        assertThat(edge.gateway.commands(RenameLobby.class).getFirst().title().text())
                .isEqualTo("Friday");
        var reason = edge.gateway.commands(KickMember.class).getFirst().reason();
        assertThat(reason.text()).isEqualTo("Too loud");
        assertThat(reason.audience()).isEqualTo(Audience.MEMBERS);
        assertThat(reason.subject()).isEqualTo(ANN);
        assertThat(edge.gateway.commands(BanMember.class).getFirst().reason().text())
                .isEqualTo("Far too loud");
    }

    @Test
    void texts_that_are_too_long_or_none_are_refused_before_the_lobby_is_asked() {
        assertThat(ann.refusal("lobby.rename", data(",'name':''"))).isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.kick", data(ben(",'reason':'" + "x".repeat(201) + "'"))))
                .isEqualTo("bad-request");
        assertThat(ann.refusal("lobby.mute", data(ben(",'until':'tomorrow'")))).isEqualTo("bad-request");
        assertThat(edge.gateway.commands()).isEmpty();
    }

    @Test
    void who_does_not_lead_is_told_so_by_the_lobby() {
        edge.gateway.answers(_ -> {
            throw new Rejected("lobby.not-lead", "Only host and co-hosts can do this");
        });

        assertThat(ann.refusal("lobby.lock", data(""))).isEqualTo("lobby.not-lead");
    }

    /** Who acts, so that the table above reads as a sentence. */
    record Us(io.playcast.id.UserId ann) {}

    private static Arguments order(String type, String more, BiFunction<Us, Instant, LobbyCommand> command) {
        return Arguments.of(type, more, command);
    }

    private static String ben(String more) {
        return ",'user':'" + BEN.value() + "'" + more;
    }

    private static String data(String more) {
        return ("{'lobby':'" + LOBBY.value() + "'" + more + "}").replace('\'', '"');
    }
}
