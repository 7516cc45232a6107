package io.playcast.replay;

import io.playcast.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One line of the raw event stream: what the store knows of an event, its bytes untouched. */
final class EventLine {
    private static final byte[] META = ",\"meta\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "}\n".getBytes(StandardCharsets.UTF_8);

    private EventLine() {}

    /** Ids, streams and types are plain characters of our own, so nothing in the header needs escaping. */
    static void write(StoredEvent event, OutputStream out) throws IOException {
        var header = "{\"position\":" + event.position()
                + ",\"id\":\"" + event.id()
                + "\",\"stream\":\"" + event.stream()
                + "\",\"seq\":" + event.seq()
                + ",\"type\":\"" + event.type()
                + "\",\"rev\":" + event.revision()
                + ",\"time\":\"" + event.time()
                + "\",\"data\":";
        out.write(header.getBytes(StandardCharsets.UTF_8));
        out.write(event.payload());
        out.write(META);
        out.write(event.metadata());
        out.write(END);
    }
}
