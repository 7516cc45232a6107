package io.playcast.wire;

import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.Region;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.password.Password;
import org.jspecify.annotations.Nullable;

/** What a client may ask of a lobby; what only those who lead it may, is {@link LeadMessage}. */
public sealed interface LobbyMessage extends ClientMessage
        permits LeadMessage,
                LobbyMessage.Create,
                LobbyMessage.Join,
                LobbyMessage.Request,
                LobbyMessage.Leave,
                LobbyMessage.Ready,
                LobbyMessage.Chat,
                LobbyMessage.AssignPad,
                LobbyMessage.List,
                LobbyMessage.Get {
    /**
     * Opens a lobby; the answer's data is {@code {lobby}}.
     *
     * @param name 1 to 60 characters
     * @param game one of the catalogue
     * @param capacity players, 1 to 16
     * @param password what has to be known to come in without an invite
     */
    record Create(
            String name,
            GameId game,
            Visibility visibility,
            int capacity,
            @Nullable Region region,
            @Nullable Password password)
            implements LobbyMessage {
        public Create(String name, GameId game, Visibility visibility, int capacity) {
            this(name, game, visibility, capacity, null, null);
        }
    }

    /**
     * Comes in by lobby id (public lobbies) or by an invite's code, exactly one of them; the answer's data is {@code {lobby, chat}},
     * chat being the last lines.
     *
     * @param password where the lobby has one and there is no code
     */
    record Join(
            @Nullable LobbyId lobby,
            @Nullable String code,
            @Nullable Role as,
            @Nullable Password password) implements LobbyMessage {
        public Join(@Nullable LobbyId lobby, @Nullable String code, @Nullable Role as) {
            this(lobby, code, as, null);
        }
    }

    /** Knocks; the snapshot comes when host or co-host approve, {@code lobby.declined} when they do not. @param words for them alone, 1 to 200 characters */
    record Request(
            LobbyId lobby, @Nullable Role as, @Nullable String words) implements LobbyMessage {}

    /** Goes out; harmless when not in. */
    record Leave(LobbyId lobby) implements LobbyMessage {}

    /** Says that one is, or is not, ready. */
    record Ready(LobbyId lobby, boolean ready) implements LobbyMessage {}

    /** Says something to everybody in the lobby, who hear it as {@code chat}. @param text 1 to 500 characters */
    record Chat(LobbyId lobby, String text) implements LobbyMessage {
        /** The text stays out of logs. */
        @Override
        public String toString() {
            return "Chat[" + lobby + "]";
        }
    }

    /** Gives a pad to a member's device, or takes it away. @param pad 0 to 3, or -1 */
    record AssignPad(LobbyId lobby, UserId user, DeviceId device, int pad) implements LobbyMessage {}

    /** Reads the directory: public lobbies and one's own, newest first; the answer's data is {@code {lobbies, cards, next?}}. @param after {@code next} of the page before @param limit 1 to 100 */
    record List(@Nullable LobbyId after, @Nullable Integer limit) implements LobbyMessage {}

    /** Reads a lobby one is in; the answer's data is {@code {lobby, seq, agents}}, agents being the host's own online agents. */
    record Get(LobbyId lobby) implements LobbyMessage {}
}
