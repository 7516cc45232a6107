package io.playcast.lobby;

import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.LobbyView.LiveSession;
import io.playcast.lobby.LobbyView.Pause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live session of a lobby after one more event. */
final class LiveFold {
    private LiveFold() {}

    static @Nullable LiveSession after(@Nullable LiveSession live, LobbyEvent event) {
        if (live == null) {
            return null;
        }
        return switch (event) {
            case SessionPaused e ->
                pausing(
                        live,
                        LobbyFold.with(live.pauses(), Pause::reason, e.reason(), new Pause(e.reason(), e.since())));
            case SessionResumed e -> pausing(live, LobbyFold.without(live.pauses(), Pause::reason, e.reason()));
            case SessionEnded _ -> null;
            default -> live;
        };
    }

    private static LiveSession pausing(LiveSession live, List<Pause> pauses) {
        return new LiveSession(live.session(), live.agent(), live.owner(), pauses);
    }
}
