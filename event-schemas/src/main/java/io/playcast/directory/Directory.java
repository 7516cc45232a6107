package io.playcast.directory;

import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.presence.PresenceView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client may look for without being in it: open lobbies, and whether people are there. A little behind the log. Blocks. */
public interface Directory {
    /** Public lobbies and the reader's own, newest first, at most {@code limit}; a page may be short and still have a next one. */
    Lobbies lobbies(UserId reader, @Nullable LobbyId after, int limit);

    /** Those of them who were ever here. */
    Map<UserId, SeenPresence> presences(Collection<UserId> users);

    /** @param next where the next page begins, null when there is none */
    record Lobbies(List<SeenLobby> lobbies, @Nullable LobbyId next) {}

    /** A lobby after its event number {@code seq}. */
    record SeenLobby(LobbyView view, long seq) {}

    /** Somebody's presence after its event number {@code seq}. */
    record SeenPresence(PresenceView view, long seq) {}
}
