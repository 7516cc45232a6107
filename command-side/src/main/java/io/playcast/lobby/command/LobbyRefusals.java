package io.playcast.lobby.command;

import io.playcast.Rejected;

/** Every way a lobby says no: code for the client, sentence for the person. */
final class LobbyRefusals {
    private LobbyRefusals() {}

    static Rejected unknown() {
        return new Rejected("lobby.unknown", "There is no such lobby");
    }

    static Rejected exists() {
        return new Rejected("lobby.exists", "This lobby is already open");
    }

    static Rejected closed() {
        return new Rejected("lobby.closed", "This lobby is closed");
    }

    static Rejected full() {
        return new Rejected("lobby.full", "Every seat is taken");
    }

    static Rejected notMember() {
        return new Rejected("lobby.not-member", "Only members of the lobby can do this");
    }

    static Rejected targetNotMember() {
        return new Rejected("lobby.not-member", "That person is not in the lobby", "data.user", 0);
    }

    static Rejected notHost() {
        return new Rejected("lobby.not-host", "Only the host can do this");
    }

    static Rejected inviteNeeded() {
        return new Rejected("invite.needed", "This lobby lets people in by invite only");
    }

    static Rejected inviteUnknown() {
        return new Rejected("invite.unknown", "There is no such invite");
    }

    static Rejected inviteExists() {
        return new Rejected("invite.exists", "This invite was made already");
    }

    static Rejected inviteExpired() {
        return new Rejected("invite.expired", "This invite has expired");
    }

    static Rejected inviteUsedUp() {
        return new Rejected("invite.used-up", "This invite has been used as often as it may be");
    }

    static Rejected tooManyInvites() {
        return new Rejected("invite.too-many", "There are too many invites that can still be used");
    }

    static Rejected padNotFree() {
        return new Rejected("pad.not-free", "Somebody else holds this pad");
    }

    static Rejected padForPlayers() {
        return new Rejected("pad.players-only", "Only players take pads; the host can make a spectator a player");
    }

    static Rejected tooManyDevices() {
        return new Rejected("pad.too-many-devices", "Each of your devices that may hold a pad holds one already");
    }

    static Rejected ownerOnly() {
        return new Rejected("access.owner-only", "Only the owner of the agent can let keyboard and mouse through");
    }

    static Rejected sessionLive() {
        return new Rejected("session.live", "A session is live already");
    }

    static Rejected sessionUsed() {
        return new Rejected("session.exists", "This session has been started before");
    }

    static Rejected sessionUnknown() {
        return new Rejected("session.unknown", "There is no such session in this lobby");
    }

    static Rejected sessionEnded() {
        return new Rejected("session.ended", "This session is over");
    }
}
