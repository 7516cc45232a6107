package io.playcast.wire;

import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What those who lead a lobby may ask of it: host and co-host, unless it says otherwise. */
public sealed interface LeadMessage extends LobbyMessage {
    LobbyId lobby();

    /** Gives the lobby another title. @param name 1 to 60 characters */
    record Rename(LobbyId lobby, String name) implements LeadMessage {}

    /** Chooses who may take pads and what newcomers get. */
    record Settings(LobbyId lobby, io.playcast.lobby.Settings settings) implements LeadMessage {}

    /** From now on nobody new comes in, except who is approved. */
    record Lock(LobbyId lobby) implements LeadMessage {}

    /** Lets people in again. */
    record Unlock(LobbyId lobby) implements LeadMessage {}

    /** Lets in who knocked, also where the lobby is locked. */
    record Approve(LobbyId lobby, UserId user) implements LeadMessage {}

    /** Does not let in who knocked; they may knock again. */
    record Decline(LobbyId lobby, UserId user) implements LeadMessage {}

    /** Makes an invite; the answer's data is {@code {invite, code, expiresAt}}. @param uses 1 to 100 @param expiresIn seconds, 60 to 604800 */
    record Invite(LobbyId lobby, Role role, int uses, int expiresIn) implements LeadMessage {}

    /** From now on the invite lets nobody in. */
    record RevokeInvite(LobbyId lobby, InviteId invite) implements LeadMessage {}

    /** Makes another member the host. Host. */
    record TransferHost(LobbyId lobby, UserId to) implements LeadMessage {}

    /** Appoints a co-host, or dismisses one. Host. */
    record CoHost(LobbyId lobby, UserId user, boolean on) implements LeadMessage {}

    /** Puts somebody out, who may come back by another invite. @param reason what they are told, 1 to 200 characters */
    record Kick(LobbyId lobby, UserId user, @Nullable String reason) implements LeadMessage {}

    /** Puts somebody out and keeps them out. @param reason what they are told, 1 to 200 characters @param until none: as long as the lobby lives */
    record Ban(
            LobbyId lobby,
            UserId user,
            @Nullable String reason,
            @Nullable Instant until) implements LeadMessage {}

    /** Lets somebody come in again. */
    record Unban(LobbyId lobby, UserId user) implements LeadMessage {}

    /** Takes the chat from a member, and nothing else. @param until none: until unmuted */
    record Mute(LobbyId lobby, UserId user, @Nullable Instant until) implements LeadMessage {}

    /** Gives the chat back. */
    record Unmute(LobbyId lobby, UserId user) implements LeadMessage {}

    /** Says what of a member's input reaches the game. Keyboard and mouse: the agent's owner. */
    record InputAccess(
            LobbyId lobby, UserId user, boolean gamepad, boolean keyboard, boolean mouse, boolean touch, boolean chat)
            implements LeadMessage {}

    /** Turns everybody's input off at once, but that of the agent's owner. */
    record Panic(LobbyId lobby) implements LeadMessage {}

    /** Ends the lobby for everybody. Host. @param reason what they are told, 1 to 200 characters */
    record Close(LobbyId lobby, @Nullable String reason) implements LeadMessage {}
}
