package io.playcast.edge.guest;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.invite.InviteCode;
import io.playcast.invite.InviteCodes;
import io.playcast.invite.InviteRef;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.stored.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Says which lobby a code opens now, or why it opens none. Counts nothing: coming in does. Blocks. */
final class GuestDoor {
    private static final int PAGE = 500;

    private final InviteCodes codes;
    private final EventHistory history;

    GuestDoor(InviteCodes codes, EventHistory history) {
        this.codes = codes;
        this.history = history;
    }

    InviteRef open(InviteCode code, Instant now) {
        var ref = codes.find(code).orElseThrow(GuestDoor::unknown);
        var lobby = lobby(ref).orElseThrow(GuestDoor::unknown);
        if (lobby.status() == LobbyStatus.CLOSED) {
            throw new Rejected("lobby.closed", "The lobby is closed");
        }
        var invite = lobby.invites().stream()
                .filter(i -> i.invite().equals(ref.invite()))
                .findFirst()
                .orElseThrow(GuestDoor::unknown);
        if (!now.isBefore(invite.expiresAt())) {
            throw new Rejected("invite.expired", "The invite has expired");
        }
        if (invite.usesLeft() <= 0) {
            throw new Rejected("invite.used-up", "The invite is used up");
        }
        return ref;
    }

    private Optional<LobbyView> lobby(InviteRef ref) {
        LobbyView view = null;
        long next = 0;
        for (var page = read(ref, next); !page.isEmpty(); page = read(ref, next)) {
            for (var event : page) {
                view = LobbyFold.after(view, event(event));
                next = event.seq() + 1;
            }
        }
        return Optional.ofNullable(view);
    }

    private java.util.List<StoredEvent> read(InviteRef ref, long from) {
        return history.stream(ref.lobby().toString(), from, PAGE);
    }

    private static LobbyEvent event(StoredEvent stored) {
        try {
            return (LobbyEvent) EventJson.read(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rejected unknown() {
        return new Rejected("invite.unknown", "There is no such invite", "code", 0);
    }
}
