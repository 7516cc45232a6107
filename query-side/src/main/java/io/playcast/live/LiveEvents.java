package io.playcast.live;

import io.playcast.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Events as server-sent events, their id the position in the log. Ids, streams and types are plain characters of our own, JSON of ours has no line breaks. */
final class LiveEvents {
    private final OutputStream out;

    LiveEvents(OutputStream out) {
        this.out = out;
    }

    void event(StoredEvent event) throws IOException {
        write("id: " + event.position() + "\nevent: stored\ndata: {\"position\":" + event.position()
                + ",\"id\":\"" + event.id()
                + "\",\"stream\":\"" + event.stream()
                + "\",\"seq\":" + event.seq()
                + ",\"type\":\"" + event.type()
                + "\",\"rev\":" + event.revision()
                + ",\"time\":\"" + event.time()
                + "\",\"data\":");
        out.write(event.payload());
        write(",\"meta\":");
        out.write(event.metadata());
        write("}\n\n");
    }

    /** So far was looked through, whether anything was to be shown or not: whoever comes back goes on from here. */
    void heartbeat(long position) throws IOException {
        write(": still here\nid: " + position + "\n\n");
        out.flush();
    }

    void end(String code, String sentence) throws IOException {
        write("event: end\ndata: {\"code\":\"" + code + "\",\"detail\":\"" + sentence + "\"}\n\n");
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
