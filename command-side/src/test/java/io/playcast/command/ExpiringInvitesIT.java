package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Claims;
import io.playcast.Ids;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.CloseReason;
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.CloseLobby;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.RevokeInvite;
import io.playcast.lobby.Role;
import io.playcast.timer.TimerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenInviteCreatedExpireIt and WhenInviteEndedReleaseCode. */
@OnTheEventStore
class ExpiringInvitesIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Claims claims;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final InviteId invite = Ids.invite();
    private final TimerId timer = new TimerId("invite", lobby, invite);
    private final byte[] code = Ids.ulid().getBytes(StandardCharsets.US_ASCII);
    private final Instant expires = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
    private Asking asking;
    private StoredRows log;
    private TimerRows timers;

    @BeforeEach
    void annHasMadeAnInvite() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        timers = new TimerRows(db);
        asking.ask(create(lobby, ann));
        claims.claim(LobbyClaim.INVITE, code, LobbyClaim.of(lobby, invite).owner());
        var card = new Card(CardRef.of(invite), ann, Card.Audience.HOST, "ABCDEF");
        asking.ask(new CreateInvite(lobby, ann, Instant.now(), invite, Role.PLAYER, 3, expires, card));
        eventually("its end is known", () -> timers.isSet(timer));
    }

    @Test
    void an_invite_expires_at_its_time_and_its_code_is_free() {
        assertThat(timers.of(timer)).extracting(TimerRows.Row::due).containsExactly(expires);

        timers.letItBeDue(timer);

        eventually("it has expired", () -> log.names(lobby).contains("lobby.InviteExpired"));
        eventually("the code is free", this::codeIsFree);
        assertThat(log.names(lobby)).containsOnlyOnce("lobby.InviteExpired");
    }

    @Test
    void a_revoked_invite_does_not_expire_and_its_code_is_free() {
        asking.ask(new RevokeInvite(lobby, ann, Instant.now(), invite));

        eventually("the timer is gone", () -> !timers.isSet(timer));
        eventually("the code is free", this::codeIsFree);
    }

    @Test
    void a_closed_lobby_frees_its_codes_and_no_others() {
        var elsewhere = Ids.ulid().getBytes(StandardCharsets.US_ASCII);
        claims.claim(
                LobbyClaim.INVITE,
                elsewhere,
                LobbyClaim.of(Ids.lobby(), Ids.invite()).owner());

        asking.ask(new CloseLobby(lobby, ann, Instant.now(), CloseReason.HOST_CLOSED));

        eventually("the code is free", this::codeIsFree);
        assertThat(claims.find(LobbyClaim.INVITE, elsewhere)).isPresent();
    }

    private boolean codeIsFree() {
        return claims.find(LobbyClaim.INVITE, code).isEmpty();
    }
}
