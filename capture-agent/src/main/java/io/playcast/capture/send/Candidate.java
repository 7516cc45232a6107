package io.playcast.capture.send;

import java.util.regex.Pattern;

/** One address at which a viewer may be reached, as RFC 8839 (5.1) writes it. Comes from the viewer: nothing is believed. */
final class Candidate {

    private static final int LONGEST = 512;
    private static final Pattern FORM = Pattern.compile("candidate:[A-Za-z0-9+/]{1,32} [12] (?i:udp|tcp) \\d{1,10} "
            + "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*) \\d{1,5} typ (?:host|srflx|prflx|relay)"
            + "(?: [a-z-]{1,32} [A-Za-z0-9+/:.-]{1,64})*");

    private Candidate() {}

    /**
     * Whether it may be given to GStreamer. An address that a browser hides behind a ".local" name may not:
     * GStreamer 1.22 loses its whole ICE agent, sockets and threads, over each such name, and the viewer's own
     * checks reach us without it. Nor may the empty one, which says that no more follow.
     */
    static boolean usable(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
