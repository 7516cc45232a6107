package io.playcast.edge.socket;

/** Wants to know when somebody came in, and when a socket is gone. Called on virtual threads; may block briefly. */
public interface ConnectionListener {
    /** After welcome. */
    void greeted(Connection connection);

    /** The socket is closed, whether it ever said hello or not. */
    void gone(Connection connection);
}
