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

    static Rejected notLead() {
        return new Rejected("lobby.not-host", "Only the host or a co-host can do this");
    }

    static Rejected notAgainstHost() {
        return new Rejected("lobby.host-stays", "Nobody does this to the host", "data.user", 0);
    }

    static Rejected locked() {
        return new Rejected("lobby.locked", "The lobby is locked; the host can let you in when you ask");
    }

    static Rejected banned() {
        return new Rejected("lobby.banned", "The host has banned you from this lobby");
    }

    static Rejected passwordNeeded() {
        return new Rejected("lobby.password-needed", "This lobby asks for its password");
    }

    static Rejected noRequest() {
        return new Rejected("lobby.no-request", "That person has not asked to come in", "data.user", 0);
    }

    static Rejected tooManyRequests() {
        return new Rejected("lobby.too-many-requests", "Too many people are waiting to be let in");
    }

    static Rejected tooManyListed() {
        return new Rejected("lobby.too-many-listed", "No more people can be banned or muted here");
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

    static Rejected ownerResumes() {
        return new Rejected(
                "session.owner-only", "Only the owner of the agent lets the session go on under another host");
    }

    static Rejected agentLost() {
        return new Rejected("session.agent-lost", "The session goes on when the agent is back");
    }
}
