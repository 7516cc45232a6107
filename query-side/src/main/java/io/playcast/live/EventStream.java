package io.playcast.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Writes server-sent events. Nothing goes out before the first one, so that what fails until then is a problem document. */
public final class EventStream {
    private final HttpServletResponse response;

    EventStream(HttpServletResponse response) {
        this.response = response;
    }

    /** @param json without a line break @param id what a client that comes back says it has seen */
    public void send(String event, String id, CharSequence json) throws IOException {
        write("id: " + id + "\nevent: " + event + "\ndata: " + json + "\n\n");
    }

    /** A comment, which tells both ends that the other one is there. */
    public void comment(String text) throws IOException {
        write(": " + text + "\n\n");
    }

    boolean isBegun() {
        return response.isCommitted();
    }

    /** What an answer of events says of itself before the first of them. */
    public static void head(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that gathers answers would keep the events to itself.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private void write(String text) throws IOException {
        if (!isBegun()) {
            head(response);
        }
        var out = response.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
