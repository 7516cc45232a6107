package io.playcast.edge.hello;

import io.playcast.Rejected;
import io.playcast.account.AccountCommand.RenewGuest;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Proof;
import io.playcast.account.Tokens;
import io.playcast.account.edge.AccessClaims;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.socket.Identity;
import io.playcast.edge.stream.Streams;
import io.playcast.wire.TokenMessage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a socket stay beyond its token: a newer one of the same person takes its place, a guest is given one. Blocks on the store. */
@Component
public final class Renewals {
    /** How long a guest's token is good for, the first one and each after it. */
    public static final Duration GUEST_TOKEN = AccessClaims.LONGEST;

    private final Bearers bearers;
    private final Commands commands;
    private final Tokens tokens;
    private final Streams streams;

    /** Data of the answer. @param token a guest's new one */
    record Renewed(Instant expiresAt, @Nullable String token) {}

    public Renewals(Bearers bearers, Tokens tokens, Commands commands, Streams streams) {
        this.commands = commands;
        this.bearers = bearers;
        this.tokens = tokens;
        this.streams = streams;
    }

    public Answer answer(Asked asked, TokenMessage message) {
        return switch (message) {
            case TokenMessage.Refresh(var token) -> refresh(asked, bearers.verify(token));
        };
    }

    private Answer refresh(Asked asked, Principal shown) {
        var who = asked.who();
        if (!shown.user().equals(who.user())) {
            throw new Rejected("token.refused", "This is somebody else's token", "data.token", 0);
        }
        var principal = shown.is(AccountRole.GUEST) ? longer(asked, shown) : shown;
        asked.from().identify(new Identity(principal, who.device(), who.line(), who.serial()));
        var token = principal.equals(shown) ? null : tokens.issue(principal);
        return Answer.of(new Renewed(principal.expiresAt(), token));
    }

    /**
     * While they stay: one who was put out, or whose lobby is over, has no more business here. The account first, so that nobody
     * may stay longer than it.
     */
    private Principal longer(Asked asked, Principal guest) {
        var lobby = guest.lobby();
        if (lobby == null
                || streams.lobby(lobby)
                        .filter(seen -> seen.view().member(guest.user()).isPresent())
                        .isEmpty()) {
            throw new Rejected("lobby.not-member", "A guest's token is renewed while the guest is in the lobby");
        }
        var expires = asked.at().plus(GUEST_TOKEN);
        commands.send(asked.metadata(""), new RenewGuest(guest.user(), asked.at(), expires));
        return new Principal(guest.user(), guest.roles(), lobby, expires, new Proof(asked.at(), null));
    }
}
