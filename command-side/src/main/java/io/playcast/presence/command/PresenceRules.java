package io.playcast.presence.command;

import io.playcast.Rejected;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.presence.PresenceCommand.GoOffline;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentOffline;
import io.playcast.presence.command.PresenceState.Absent;
import io.playcast.presence.command.PresenceState.Offline;
import io.playcast.presence.command.PresenceState.Online;
import java.util.List;

/** Only the edges between on- and offline are events; saying either twice is harmless. */
final class PresenceRules {
    private PresenceRules() {}

    static List<PresenceEvent> decide(PresenceState state, PresenceCommand command) {
        return switch (command) {
            case ComeOnline c ->
                switch (state) {
                    case Absent _, Offline _ -> List.of(new CameOnline(c.user()));
                    case Online _ -> List.of();
                };
            case GoOffline c ->
                switch (state) {
                    case Absent _ -> throw new Rejected("presence.not-online", "This person was never online");
                    case Online _ -> List.of(new WentOffline(c.user(), c.reason()));
                    case Offline _ -> List.of();
                };
        };
    }

    static PresenceState evolve(PresenceState state, PresenceEvent event) {
        return switch (event) {
            case CameOnline _ -> new Online();
            case WentOffline _ -> new Offline();
        };
    }
}
