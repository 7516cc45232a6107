package io.playcast.client;

import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyStatus;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionFold;
import io.playcast.session.SessionStatus;
import io.playcast.session.SessionView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lobbies and sessions one is in, as they are now: pushes folded as they come. Told by one thread, read by any.
 *
 * <p>What is over is forgotten. A gap cannot show here: the client heals it before it tells on.
 */
public final class LobbyWatch {
    private final Map<LobbyId, LobbyView> lobbies = new ConcurrentHashMap<>();
    private final Map<SessionId, SessionView> sessions = new ConcurrentHashMap<>();

    public void pushed(Push push) {
        switch (push) {
            case Push.LobbySnapshot(var _, var view) -> keep(view);
            case Push.SessionSnapshot(var _, var view) -> keep(view);
            case Push.LobbyHappened(var _, var _, var event) ->
                keep(LobbyFold.after(lobbies.get(event.lobby()), event));
            case Push.SessionHappened(var _, var _, var event) ->
                keep(SessionFold.after(sessions.get(event.session()), event));
            case Push.CardShown _,
                    Push.Chatted _,
                    Push.Measured _,
                    Push.PresenceChanged _,
                    Push.Declined _,
                    Push.InputRelayed _,
                    Push.TokenExpiring _,
                    Push.Signalled _,
                    Push.Tick _,
                    Push.Unknown _ -> {}
        }
    }

    public Optional<LobbyView> lobby(LobbyId lobby) {
        return Optional.ofNullable(lobbies.get(lobby));
    }

    public Optional<SessionView> session(SessionId session) {
        return Optional.ofNullable(sessions.get(session));
    }

    public List<LobbyView> lobbies() {
        return List.copyOf(lobbies.values());
    }

    private void keep(LobbyView view) {
        if (view.status() == LobbyStatus.OPEN) {
            lobbies.put(view.lobby(), view);
        } else {
            lobbies.remove(view.lobby());
        }
    }

    private void keep(SessionView view) {
        if (view.status() == SessionStatus.OPEN) {
            sessions.put(view.session(), view);
        } else {
            sessions.remove(view.session());
        }
    }
}
