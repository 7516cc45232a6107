package io.playcast.edge.guest;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.BEN;
import static io.playcast.twin.SomeIds.GAME;
import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand.RegisterGuest;
import io.playcast.account.AccountRole;
import io.playcast.account.Tokens;
import io.playcast.account.edge.BarWatch;
import io.playcast.account.edge.TokenConfiguration;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.hello.Renewals;
import io.playcast.edge.limit.FailureBudget;
import io.playcast.edge.limit.Ledger;
import io.playcast.edge.limit.LimitProperties;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.invite.InviteCodes;
import io.playcast.invite.InviteRef;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LobbyEvent.InviteCreated;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.secret.HmacKey;
import io.playcast.twin.InMemoryCards;
import io.playcast.twin.InMemoryClaims;
import io.playcast.twin.InMemoryHistory;
import io.playcast.twin.ManualClock;
import io.playcast.twin.RecordingGateway;
import io.playcast.twin.SomeAddresses;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestComesByCodeTest {
    private static final InviteId INVITE = new InviteId("0".repeat(22) + "NVTE");

    private final ManualClock clock = new ManualClock();
    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryCards cards = new InMemoryCards();
    private final RecordingGateway gateway = new RecordingGateway();
    private Tokens tokens;
    private Guests guests;
    private String code;

    @BeforeEach
    void a_lobby_with_an_invite_for_one(@TempDir Path home) {
        var wiring = new TokenConfiguration();
        tokens = wiring.tokens(
                wiring.tokenKeys(home.toString(), clock),
                "https://playcast.example",
                new BarWatch(_ -> Map.of(), clock),
                clock);
        var codes = new InviteCodes(new InMemoryClaims(), HmacKey.in(home.resolve("invite.key")), new SecureRandom());
        guests = new Guests(
                new GuestDoor(codes, history),
                new Newcomers(new Commands(gateway, SomeAddresses.WHERE_FROM), cards, new Ids(clock)),
                tokens,
                clock);
        code = codes.claim(new InviteRef(LOBBY, INVITE)).value();
        var title = new CardRef("card:" + ANN.value());
        happened(new LobbyCreated(LOBBY, ANN, title, GAME, Visibility.PRIVATE, 4, Settings.DEFAULT, 32, null, null));
        happened(
                new InviteCreated(LOBBY, INVITE, Role.PLAYER, 1, clock.instant().plusSeconds(600), null));
    }

    @Test
    void the_guest_gets_a_name_card_and_a_token_for_that_lobby_only() {
        var admitted = guests.admit(new Guests.Request(code.toLowerCase(), " Zoë ", null));

        var principal = tokens.verify(admitted.token());
        assertThat(principal.user()).isEqualTo(admitted.user());
        assertThat(principal.lobby()).isEqualTo(LOBBY);
        assertThat(principal.roles()).containsExactly(AccountRole.GUEST);
        assertThat(admitted.expiresAt()).isEqualTo(clock.instant().plus(Renewals.GUEST_TOKEN));
        assertThat(cards.read(List.of(CardRef.of(admitted.user()))).values())
                .extracting(card -> card.text())
                .containsExactly("Zoë");
    }

    @Test
    void the_guest_has_an_account_for_as_long_as_the_token_lasts() {
        var admitted = guests.admit(new Guests.Request(code, "Zoë", null));

        assertThat(gateway.commands())
                .containsExactly(new RegisterGuest(admitted.user(), clock.instant(), admitted.expiresAt()));
        assertThat(gateway.lastMetadata().get("by")).isEqualTo(admitted.user().value());
    }

    @Test
    void without_an_account_there_is_no_name_and_no_token() {
        gateway.answers(_ -> {
            throw new Rejected("unavailable", "The platform cannot answer now", null, 1_000);
        });

        assertThat(refusal(code)).isEqualTo("unavailable");
        assertThat(cards.read(List.of(CardRef.of(
                        gateway.commands(RegisterGuest.class).getLast().user()))))
                .isEmpty();
    }

    @Test
    void a_code_nobody_made_is_unknown() {
        assertThat(refusal("ZZZZZZ".equals(code) ? "YYYYYY" : "ZZZZZZ")).isEqualTo("invite.unknown");
        assertThat(refusal("'; drop table")).isEqualTo("invite.unknown");
        assertThat(refusal(null)).isEqualTo("bad-request");
    }

    @Test
    void a_used_up_code_lets_nobody_in() {
        happened(new MemberJoined(LOBBY, BEN, Role.PLAYER, INVITE, InputAccess.GUEST));

        assertThat(refusal(code)).isEqualTo("invite.used-up");
    }

    @Test
    void an_expired_code_lets_nobody_in() {
        clock.advance(Duration.ofSeconds(600));

        assertThat(refusal(code)).isEqualTo("invite.expired");
    }

    @Test
    void a_closed_lobby_lets_nobody_in() {
        happened(new LobbyClosed(LOBBY, CloseReason.HOST_CLOSED));

        assertThat(refusal(code)).isEqualTo("lobby.closed");
    }

    @Test
    void a_name_that_cannot_be_seen_is_refused_before_the_code_is_looked_at() {
        assertThatThrownBy(() -> guests.admit(new Guests.Request("ZZZZZZ", "a\u202eb", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.field()).isEqualTo("name"));
    }

    @Test
    void the_sixth_wrong_code_of_an_address_has_to_wait_and_others_do_not() {
        var window = Duration.ofMinutes(15);
        Ledger shared = (_, _, _, _) -> CompletableFuture.completedFuture(0L);
        var budget = new FailureBudget("code", new LimitProperties(0, 0, 5, window), shared, clock, "Too many");
        for (int i = 0; i < 5; i++) {
            budget.check("192.0.2.1");
            budget.failed("192.0.2.1");
        }

        assertThatThrownBy(() -> budget.check("192.0.2.1")).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.code()).isEqualTo("rate.limited");
            assertThat(e.retryAfterMs()).isEqualTo(window.toMillis());
        });
        budget.check("192.0.2.2");
        clock.advance(window);
        budget.check("192.0.2.1");
    }

    private String refusal(String typed) {
        try {
            guests.admit(new Guests.Request(typed, "Zoë", null));
            return "admitted";
        } catch (Rejected refused) {
            return refused.code();
        }
    }

    private void happened(Object event) {
        history.append(LOBBY.toString(), event);
    }
}
