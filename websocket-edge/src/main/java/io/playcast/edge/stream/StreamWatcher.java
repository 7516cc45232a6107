package io.playcast.edge.stream;

import io.playcast.edge.socket.Connection;
import java.util.List;

/** Is told of each event after it was pushed; may subscribe sockets to other streams. Called on a virtual thread. */
public interface StreamWatcher {
    /** Whether it wants to hear of events like this. Never blocks. */
    boolean concerns(Object event);

    /** @param subscribers as they were when the event was pushed */
    void pushed(String stream, Object event, List<Connection> subscribers);
}
