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
import io.playcast.lobby.LobbyClaim;
import io.playcast.lobby.LobbyCommand.CreateInvite;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.Role;
import io.playcast.session.Profile;
import io.playcast.timer.Chore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim whose event never came is released after a minute; the clock is the test's own. */
@OnTheEventStore
class UnusedClaimsIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Claims claims;

    @Autowired
    private Chore unusedClaims;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final InviteId invite = Ids.invite();
    private final byte[] code = Ids.ulid().getBytes(StandardCharsets.US_ASCII);
    private Asking asking;

    @BeforeEach
    void annHasALobby() {
        asking = new Asking(gateway);
        asking.ask(create(lobby, ann));
    }

    @Test
    void a_code_whose_invite_never_came_is_free_after_a_minute() {
        claimCode();

        unusedClaims.run(claimedAt().plusSeconds(59));
        assertThat(claims.find(LobbyClaim.INVITE, code)).isPresent();

        unusedClaims.run(claimedAt().plusSeconds(61));
        assertThat(claims.find(LobbyClaim.INVITE, code)).isEmpty();
    }

    @Test
    void a_code_whose_invite_is_in_the_log_stays_taken() {
        claimCode();
        var card = new Card(CardRef.of(invite), ann, Card.Audience.HOST, "ABCDEF");
        asking.ask(new CreateInvite(
                lobby, ann, Instant.now(), invite, Role.PLAYER, 3, Instant.now().plusSeconds(600), card));

        unusedClaims.run(claimedAt().plusSeconds(61));

        assertThat(claims.find(LobbyClaim.INVITE, code)).isPresent();
        assertThat(isSettled()).isTrue();
    }

    @Test
    void a_code_for_a_lobby_that_is_not_there_is_free() {
        claims.claim(LobbyClaim.INVITE, code, LobbyClaim.of(Ids.lobby(), invite).owner());

        unusedClaims.run(claimedAt().plusSeconds(61));

        assertThat(claims.find(LobbyClaim.INVITE, code)).isEmpty();
    }

    @Test
    void an_agent_stays_taken_by_its_live_session_only() {
        var agent = Ids.device();
        var idle = Ids.device();
        var session = Ids.session();
        claims.claim(
                LobbyClaim.AGENT,
                LobbyClaim.keyOf(agent),
                LobbyClaim.of(lobby, session).owner());
        claims.claim(
                LobbyClaim.AGENT,
                LobbyClaim.keyOf(idle),
                LobbyClaim.of(lobby, Ids.session()).owner());
        asking.ask(new StartSession(lobby, ann, Instant.now(), session, agent, Profile.HIGH));

        unusedClaims.run(Instant.now().plusSeconds(62));

        assertThat(claims.find(LobbyClaim.AGENT, LobbyClaim.keyOf(agent))).isPresent();
        assertThat(claims.find(LobbyClaim.AGENT, LobbyClaim.keyOf(idle))).isEmpty();
    }

    @Test
    void the_platform_looks_after_it_by_itself() {
        claimCode();
        db.sql("update events.claim set claimed_at = claimed_at - interval '61 seconds' where hash = ?")
                .param(code)
                .update();

        eventually(
                "the code is free", () -> claims.find(LobbyClaim.INVITE, code).isEmpty());
    }

    private void claimCode() {
        claims.claim(LobbyClaim.INVITE, code, LobbyClaim.of(lobby, invite).owner());
    }

    private Instant claimedAt() {
        return db.sql("select claimed_at from events.claim where hash = ?")
                .param(code)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private boolean isSettled() {
        return db.sql("select settled from events.claim where hash = ?")
                .param(code)
                .query(Boolean.class)
                .single();
    }
}
