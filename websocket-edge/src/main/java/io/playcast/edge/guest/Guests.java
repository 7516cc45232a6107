package io.playcast.edge.guest;

import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.card.Card;
import io.playcast.card.Cards;
import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.id.UserId;
import io.playcast.invite.InviteCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an invite code and a nickname into a guest: a user id, a name card and a token for that one lobby. Blocks. */
final class Guests {
    static final Duration TOKEN_LASTS = Duration.ofMinutes(15);

    private final GuestDoor door;
    private final Cards cards;
    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What the page sends; nothing in it is believed. */
    record Request(
            @Nullable String code,
            @Nullable String name,
            @Nullable String device) {}

    record Admitted(String token, UserId user, LobbyId lobby, Instant expiresAt) {}

    Guests(GuestDoor door, Cards cards, Tokens tokens, Clock clock) {
        this.door = door;
        this.cards = cards;
        this.tokens = tokens;
        this.clock = clock;
    }

    Admitted admit(Request request) {
        var name = GuestName.typed(request.name());
        if (request.device() != null) {
            new DeviceId(request.device());
        }
        if (request.code() == null) {
            throw Rejected.badRequest("code", "An invite code is needed");
        }
        var now = clock.instant();
        var lobby = door.open(InviteCode.typed(request.code()), now).lobby();
        var user = new UserId(Ulid.of(now.toEpochMilli(), randomBytes()));
        cards.write(List.of(new Card(CardRef.of(user), user, Card.Audience.MEMBERS, name.value())));
        var expires = now.plus(TOKEN_LASTS);
        var token = tokens.issue(new Principal(user, Set.of(AccountRole.GUEST), lobby, expires));
        return new Admitted(token, user, lobby, expires);
    }

    private byte[] randomBytes() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        return bytes;
    }
}
