package io.playcast.lobby.query;

import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import io.playcast.past.Moment;
import io.playcast.past.TimeMachine;
import io.playcast.view.Seen;
import java.util.List;
import org.springframework.stereotype.Component;

/** A lobby as it was after one of its events, for those it was there for. */
@Component
class LobbyAsItWas {
    private static final List<String> MADE_OF = List.of("io.playcast.lobby", "io.playcast.lobby.projection");

    private final TimeMachine<LobbyView, LobbyEvent> past;

    LobbyAsItWas(TimeMachine.Sources sources) {
        this.past = new TimeMachine<>(OpenLobbies.NAME, OpenLobbies.FOLD, LobbyView.class, MADE_OF, sources);
    }

    Seen<LobbyView> at(LobbyId lobby, Moment moment, Principal caller) {
        return past.at(lobby.toString(), moment)
                .filter(row -> Readers.mayRead(row.view(), caller))
                .orElseThrow(LobbyAsItWas::unknown);
    }

    static Rejected unknown() {
        return new Rejected("lobby.unknown", "There is no such lobby, or there was none at that moment");
    }
}
