package io.playcast.wire;

import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import org.jspecify.annotations.Nullable;

/** What a client may ask of a lobby. */
public sealed interface LobbyMessage extends ClientMessage {
    /** Opens a lobby; the answer's data is {@code {lobby}}. @param name 1 to 60 characters @param capacity players, 1 to 16 */
    record Create(String name, GameId game, Visibility visibility, int capacity) implements LobbyMessage {}

    /** Comes in by lobby id (public lobbies) or by an invite's code, exactly one of them; the answer's data is {@code {lobby}}. */
    record Join(
            @Nullable LobbyId lobby,
            @Nullable String code,
            @Nullable Role as) implements LobbyMessage {}

    /** Goes out; harmless when not in. */
    record Leave(LobbyId lobby) implements LobbyMessage {}

    /** Says that one is, or is not, ready. */
    record Ready(LobbyId lobby, boolean ready) implements LobbyMessage {}

    /** Chooses who may take pads and what newcomers get. Host or co-host. */
    record ChangeSettings(LobbyId lobby, Settings settings) implements LobbyMessage {}

    /** Makes an invite; the answer's data is {@code {invite, code, expiresAt}}. @param uses 1 to 100 @param expiresIn seconds, 60 to 604800 */
    record Invite(LobbyId lobby, Role role, int uses, int expiresIn) implements LobbyMessage {}

    /** Gives a pad to a member's device, or takes it away. @param pad 0 to 3, or -1 */
    record AssignPad(LobbyId lobby, UserId user, DeviceId device, int pad) implements LobbyMessage {}

    /** Says what of a member's input reaches the game. Host or co-host; keyboard and mouse: the agent's owner. */
    record InputAccess(
            LobbyId lobby, UserId user, boolean gamepad, boolean keyboard, boolean mouse, boolean touch, boolean chat)
            implements LobbyMessage {}

    /** Ends the lobby for everybody. Host. */
    record Close(LobbyId lobby) implements LobbyMessage {}

    /** Reads a lobby one is in; the answer's data is {@code {lobby, seq, agents}}, agents being the host's own online agents. */
    record Get(LobbyId lobby) implements LobbyMessage {}
}
