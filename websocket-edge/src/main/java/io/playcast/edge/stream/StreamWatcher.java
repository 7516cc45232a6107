package io.playcast.edge.stream;

import io.playcast.edge.socket.Connection;
import java.util.List;

/** Is told of each event after it was pushed; may subscribe sockets to other streams. Called on a virtual thread. */
public interface StreamWatcher {
    /** @param subscribers as they were when the event was pushed */
    void pushed(String stream, Object event, List<Connection> subscribers);

    default StreamWatcher andThen(StreamWatcher next) {
        return (stream, event, subscribers) -> {
            pushed(stream, event, subscribers);
            next.pushed(stream, event, subscribers);
        };
    }
}
