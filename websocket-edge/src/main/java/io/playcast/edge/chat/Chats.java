package io.playcast.edge.chat;

import io.playcast.Rejected;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.wire.ServerMessage.ChatLine;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The last lines of each lobby, outside the event store. All but saying blocks; {@link Rejected} {@code unavailable} when it is away. */
public interface Chats {
    /** Lines that are kept of a lobby; the oldest make room. */
    int KEPT = 100;

    /**
     * Keeps the line as the newest of its lobby and brings it to everybody who follows the lobby, on whatever node.
     *
     * @return the line's number; of one that was said before under the same correlation id, the first one's. Never blocks; completed by
     *     the thread that hears of it, which must not block either
     */
    CompletionStage<Long> say(Saying saying);

    /** At most {@link #KEPT}, oldest first. */
    List<ChatLine> last(LobbyId lobby);

    /** For those who can do without: nothing while the history is away. */
    default List<ChatLine> lastIfAny(LobbyId lobby) {
        try {
            return last(lobby);
        } catch (Rejected away) {
            return List.of();
        }
    }

    /** Takes every line of theirs away, in all lobbies. */
    void forget(UserId user);
}
