package io.playcast.lobby.query;

import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.view.Seen;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The time machine: a lobby as it was after one of its events, folded anew from the log. */
@Component
class LobbyAsItWas {
    private static final int PAGE = 500;

    private final EventHistory history;

    LobbyAsItWas(EventHistory history) {
        this.history = history;
    }

    /** @param moment a sequence number, or an instant such as {@code 2026-01-31T20:15:00Z} */
    Seen<LobbyView> at(LobbyId lobby, String moment) {
        return fold(lobby, until(moment));
    }

    Seen<LobbyView> latest(LobbyId lobby) {
        return fold(lobby, _ -> true);
    }

    static Rejected unknown() {
        return new Rejected("lobby.unknown", "There is no such lobby, or there was none at that moment");
    }

    private Seen<LobbyView> fold(LobbyId lobby, Predicate<StoredEvent> until) {
        Optional<Seen<LobbyView>> row = Optional.empty();
        long next = 0;
        while (true) {
            var page = history.stream(lobby.toString(), next, PAGE);
            for (var event : page) {
                if (!until.test(event)) {
                    return row.orElseThrow(LobbyAsItWas::unknown);
                }
                row = OpenLobbies.FOLD.after(row, event);
            }
            if (page.size() < PAGE) {
                return row.orElseThrow(LobbyAsItWas::unknown);
            }
            next = page.getLast().seq() + 1;
        }
    }

    private static Predicate<StoredEvent> until(String moment) {
        if (moment.matches("-?\\d{1,18}")) {
            long seq = Long.parseLong(moment);
            return event -> event.seq() <= seq;
        }
        try {
            var time = Instant.parse(moment);
            return event -> !event.time().isAfter(time);
        } catch (DateTimeParseException _) {
            throw Rejected.badRequest("at", "A moment is a sequence number or an instant such as 2026-01-31T20:15:00Z");
        }
    }
}
