package io.playcast.session.command;

import io.playcast.Rejected;

/** Every way a stream session says no: code for the client, sentence for the person. */
final class SessionRefusals {
    private SessionRefusals() {}

    static Rejected unknown() {
        return new Rejected("session.unknown", "There is no such session");
    }

    static Rejected exists() {
        return new Rejected("session.exists", "This session is open for another lobby or owner");
    }

    static Rejected ended() {
        return new Rejected("session.ended", "This session is over");
    }

    static Rejected full() {
        return new Rejected("session.full", "No more devices can watch this session");
    }

    static Rejected tooManyDevices() {
        return new Rejected("session.too-many-devices", "You are watching on as many devices as is possible");
    }

    static Rejected connectionTaken() {
        return new Rejected("session.connection-taken", "A connection's ends are named once");
    }

    static Rejected notViewer() {
        return new Rejected("session.not-viewer", "That is not an end of a connection of yours");
    }

    static Rejected staleEpoch() {
        return new Rejected("session.stale-epoch", "A newer negotiation has begun");
    }
}
