package io.playcast.bench.edge;

import io.playcast.id.Ulid;
import java.util.regex.Pattern;

/** A person of the bench over all their sockets: who they are, where they play, and what takes up their line again. */
public final class Member {
    static final String LOBBY = "lobby";
    private static final Pattern TICKET = Pattern.compile("\"ticket\":\"([^\"]+)\"");
    private static final Pattern CREATED = Pattern.compile("\"lobby\":\"([^\"]+)\"");

    final Talker talker;
    private final String token;
    private final String device;
    private String ticket = "";
    private String lobby = "";
    private boolean ready;

    Member(int number, String token, Tally tally) {
        this.talker = new Talker(tally);
        this.token = token;
        this.device = ulid('D', number);
    }

    /** A ULID of the bench's own: which kind of thing, and which one. */
    public static String ulid(char kind, int number) {
        var bytes = new byte[10];
        bytes[0] = (byte) kind;
        for (int i = 0; i < 4; i++) {
            bytes[9 - i] = (byte) (number >>> 8 * i);
        }
        return Ulid.of(1_000_000_000_000L, bytes);
    }

    String lobby() {
        return lobby;
    }

    /** The other of ready and not ready than said last: the same again would be no news. */
    boolean turned() {
        ready = !ready;
        return ready;
    }

    String firstHello() {
        return "{\"token\":\"" + token + "\"," + device() + "}";
    }

    /** By the ticket alone, and from where it left off. */
    String nextHello() {
        return "{\"token\":\"\"," + device() + ",\"resume\":{\"ticket\":\"" + ticket + "\",\"streams\":{\"lobby:"
                + lobby + "\":" + talker.seq() + "}}}";
    }

    private String device() {
        return "\"device\":{\"kind\":\"browser\",\"id\":\"" + device + "\"}";
    }

    void welcomed(String welcome) {
        ticket = found(TICKET, welcome);
    }

    void created(String answer) {
        lobby = found(CREATED, answer);
    }

    void joins(String where) {
        lobby = where;
    }

    private static String found(Pattern what, String text) {
        var matcher = what.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + what + " in " + text);
        }
        return matcher.group(1);
    }
}
