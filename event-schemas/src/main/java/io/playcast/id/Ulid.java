package io.playcast.id;

import io.playcast.Rejected;

/** The text form of ids: 48 bits of milliseconds and 80 random bits in Crockford's base 32 (ulid/spec). */
public final class Ulid {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int RANDOM_BYTES = 10;

    private Ulid() {}

    /** Pure: the caller brings the clock's milliseconds and ten random bytes. */
    public static String of(long epochMillis, byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a ULID takes " + RANDOM_BYTES + " random bytes, not " + random.length);
        }
        var text = new char[LENGTH];
        long time = epochMillis;
        for (int i = 9; i >= 0; i--, time >>>= 5) {
            text[i] = ALPHABET.charAt((int) (time & 31));
        }
        long bits = 0;
        int held = 0;
        int next = 10;
        for (byte b : random) {
            bits = bits << 8 | b & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text[next++] = ALPHABET.charAt((int) (bits >>> held & 31));
            }
        }
        return new String(text);
    }

    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH || text.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static void require(String kind, String value) {
        if (!isValid(value)) {
            throw new Rejected("bad-request", "A " + kind + " id is a ULID of 26 characters");
        }
    }
}
