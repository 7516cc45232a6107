package io.playcast.lobby;

import io.playcast.id.CardRef;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.InviteId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a lobby. Stored for ever: add, never rename. Every member may see all of it. */
public sealed interface LobbyEvent {
    LobbyId lobby();

    /** A lobby was opened; its host is the first member. */
    record LobbyCreated(
            LobbyId lobby,
            UserId host,
            CardRef title,
            GameId game,
            Visibility visibility,
            int capacity,
            Settings settings)
            implements LobbyEvent {}

    /** Somebody came in, with the access that newcomers got at that moment. */
    record MemberJoined(
            LobbyId lobby, UserId user, Role role, @Nullable InviteId invite, InputAccess access)
            implements LobbyEvent {}

    /** Somebody is no longer a member; the pads of all their devices are free. */
    record MemberLeft(LobbyId lobby, UserId user, LeaveReason reason) implements LobbyEvent {}

    /** A member said that they are, or are not, ready to start. */
    record ReadyChanged(LobbyId lobby, UserId user, boolean ready) implements LobbyEvent {}

    /** Host or co-host chose other settings; members who are in keep the access they have. */
    record SettingsChanged(LobbyId lobby, Settings settings) implements LobbyEvent {}

    /** An invite can be used until it is used up or expired. */
    record InviteCreated(LobbyId lobby, InviteId invite, Role role, int uses, Instant expiresAt)
            implements LobbyEvent {}

    /** From now on that device of that member holds this pad and no other; -1 means none. */
    record PadAssigned(LobbyId lobby, UserId user, DeviceId device, int pad) implements LobbyEvent {}

    /** From now on the agent lets exactly this through from that member. */
    record InputAccessChanged(LobbyId lobby, UserId user, InputAccess access) implements LobbyEvent {}

    /** The lobby has another host. */
    record HostTransferred(LobbyId lobby, UserId from, UserId to) implements LobbyEvent {}

    /** The one live session of the lobby began on an agent; the owner is the person the agent runs for. */
    record SessionStarted(LobbyId lobby, SessionId session, DeviceId agent, UserId owner, Profile profile)
            implements LobbyEvent {}

    /** The live session is over; another may start. */
    record SessionEnded(LobbyId lobby, SessionId session, EndReason reason) implements LobbyEvent {}

    /** The lobby is over and refuses everything. */
    record LobbyClosed(LobbyId lobby, CloseReason reason) implements LobbyEvent {}
}
