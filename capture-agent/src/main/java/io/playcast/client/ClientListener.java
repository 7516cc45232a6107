package io.playcast.client;

import io.playcast.wire.ServerMessage.Welcome;

/** Is told what happens on a connection: always on the client's one thread, so it must not block. */
public interface ClientListener {
    /** Logged in, for the first time or again; what was missed follows as pushes. */
    void welcomed(Welcome welcome);

    void pushed(Push push);

    /** The connection is lost and will be taken up again. @param reason one sentence */
    void lost(String reason);

    /** The connection is lost for good. @param reason one sentence a person can act on */
    void gaveUp(String reason);
}
