package io.playcast.edge.guest;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.edge.hello.Renewals;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.invite.InviteCode;
import io.playcast.text.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an invite code and a nickname into a guest: an account, a name card and a token for that one lobby. Blocks. */
final class Guests {
    private final GuestDoor door;
    private final Newcomers newcomers;
    private final Tokens tokens;
    private final Clock clock;

    /** What the page sends; nothing in it is believed. */
    record Request(
            @Nullable String code,
            @Nullable String name,
            @Nullable String device) {}

    record Admitted(String token, UserId user, LobbyId lobby, Instant expiresAt) {}

    Guests(GuestDoor door, Newcomers newcomers, Tokens tokens, Clock clock) {
        this.door = door;
        this.newcomers = newcomers;
        this.tokens = tokens;
        this.clock = clock;
    }

    Admitted admit(Request request) {
        var name = Wording.PERSON.of("name", request.name());
        if (request.device() != null) {
            new DeviceId(request.device());
        }
        if (request.code() == null) {
            throw Rejected.badRequest("code", "An invite code is needed");
        }
        var now = clock.instant();
        var lobby = door.open(InviteCode.typed(request.code()), now).lobby();
        var user = newcomers.newId();
        var expires = now.plus(Renewals.GUEST_TOKEN);
        newcomers.welcome(user, name, now, expires);
        var token = tokens.issue(new Principal(user, Set.of(AccountRole.GUEST), lobby, expires));
        return new Admitted(token, user, lobby, expires);
    }
}
