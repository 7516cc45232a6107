package io.playcast.edge.hello;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Identity;

/** Which socket holds a client line on all nodes together. */
@FunctionalInterface
public interface Lines {
    /** For a process that is the whole platform: the sockets here are all there are. */
    Lines HERE_ONLY = (_, _) -> true;

    /** False when a socket on another node holds the line with a newer ticket; whom this one replaces is closed. Blocks briefly. */
    boolean take(Connection connection, Identity who);
}
