package io.playcast.edge;

import io.playcast.edge.front.EmbeddedClient;
import io.playcast.fuzz.Verdicts;
import io.playcast.fuzz.WireFrame;
import io.playcast.fuzz.WrongWire.Said;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One client of the fuzzed door, from its handshake to its end; counts what it said, and knows what it was told. */
final class FuzzedClient {
    private static final Pattern TICKET = Pattern.compile("\"ticket\":\"([^\"]+)\"");
    private static final int FIRST_OF_THE_EDGE = 4000;
    private static final int SMALL = 4096;

    private final EmbeddedClient pipe;
    private final Verdicts verdicts;
    private final Random random;
    private String ticket = "";
    private int closedWith;
    private int said;

    /** @param opens a pipe that tells what comes out to this client */
    FuzzedClient(Function<FuzzedClient, EmbeddedClient> opens, Verdicts verdicts, Random random) {
        this.verdicts = verdicts;
        this.random = random;
        this.pipe = opens.apply(this);
    }

    void hears(String text) {
        verdicts.heard(text);
        if (text.contains("\"welcome\"")) {
            var welcome = TICKET.matcher(text);
            ticket = welcome.find() ? welcome.group(1) : ticket;
        }
    }

    /** Those below are the front's, or the answer to this client's own. */
    void closes(int code) {
        verdicts.closed(code);
        closedWith = code < FIRST_OF_THE_EDGE ? closedWith : code;
    }

    void says(Said what) {
        said++;
        if (what.over()) {
            pipe.reads(true); // the edge says one close: one that waits would not be heard after the front's
        }
        says(what.bytes());
        if (what.over()) {
            vanish();
        }
    }

    /** In one segment, in two, or in many small ones. */
    void says(byte[] bytes) {
        int shape = random.nextInt(30);
        int most = shape == 0 && bytes.length < SMALL ? 1 + random.nextInt(64) : bytes.length;
        int first = shape == 1 ? random.nextInt(bytes.length) : Math.min(most, bytes.length);
        for (int from = 0, to = first;
                from < bytes.length && pipe.isOpen();
                from = to, to = Math.min(bytes.length, from + most)) {
            pipe.say(bytes, from, to);
        }
    }

    /** Takes its leave as the protocol says, or answers the edge that did. */
    void leaves() {
        pipe.reads(true);
        says(WireFrame.of(WireFrame.FIN | WireFrame.CLOSE, new byte[] {3, (byte) 232}, random));
    }

    void vanish() {
        pipe.reads(true);
        pipe.vanish();
    }

    EmbeddedClient pipe() {
        return pipe;
    }

    String ticket() {
        return ticket;
    }

    /** 0 while the edge has not closed it by a code of its own. */
    int closedWith() {
        return closedWith;
    }

    /** How often it spoke. */
    int said() {
        return said;
    }
}
