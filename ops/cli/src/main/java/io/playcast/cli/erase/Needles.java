package io.playcast.cli.erase;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is looked for: texts as UTF-8, plain and as JSON writes them. Finds them in values and in streams of any length.
 *
 * <p>A text shorter than 8 bytes counts only where it stands as a word of its own, or a guest called Ann would be found in
 * every announcement. One shorter than 3 bytes is not looked for: nothing could tell it from chance.
 */
final class Needles {
    static final int SHORTEST = 3;
    private static final int ANYWHERE = 8;
    private static final int CHUNK = 256 * 1024;

    private final byte[][][] byFirst = new byte[256][0][];
    private final int texts;
    private final int tooShort;
    private final int longest;

    private Needles(Set<ByteBuffer> needles, int texts, int tooShort) {
        needles.forEach(this::add);
        this.texts = texts;
        this.tooShort = tooShort;
        this.longest = needles.stream().mapToInt(ByteBuffer::remaining).max().orElse(1);
    }

    static Needles of(Collection<String> texts) {
        var distinct = new LinkedHashSet<>(texts);
        var sought = distinct.stream().filter(Needles::canBeTold).toList();
        var needles = new LinkedHashSet<ByteBuffer>();
        sought.stream().flatMap(Needles::forms).map(Needles::utf8).forEach(needles::add);
        return new Needles(needles, sought.size(), distinct.size() - sought.size());
    }

    /** How many texts are looked for. */
    int texts() {
        return texts;
    }

    /** How many are not, because nothing could tell them from chance. */
    int tooShort() {
        return tooShort;
    }

    int in(byte[] value) {
        int hits = 0;
        for (int i = 0; i < value.length; i++) {
            hits += at(value, i, value.length);
        }
        return hits;
    }

    /** Holds one chunk at a time; what lies across the end of a chunk is found too. */
    long in(InputStream stream) throws IOException {
        var buffer = new byte[CHUNK + 2 * longest];
        long hits = 0;
        int from = 0;
        int filled = 0;
        while (true) {
            int read = stream.read(buffer, filled, buffer.length - filled);
            filled += Math.max(0, read);
            // Whatever begins before this lies in the buffer as a whole, with the byte behind it.
            int until = read < 0 ? filled : Math.max(from, filled - longest);
            for (int i = from; i < until; i++) {
                hits += at(buffer, i, filled);
            }
            if (read < 0) {
                return hits;
            }
            int kept = Math.max(0, until - 1);
            System.arraycopy(buffer, kept, buffer, 0, filled - kept);
            filled -= kept;
            from = until - kept;
        }
    }

    private int at(byte[] data, int start, int end) {
        for (var needle : byFirst[data[start] & 0xff]) {
            int behind = start + needle.length;
            if (behind <= end && matches(data, start, needle) && counts(data, start, behind, end)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean matches(byte[] data, int start, byte[] needle) {
        for (int i = 1; i < needle.length; i++) {
            if (data[start + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean counts(byte[] data, int start, int behind, int end) {
        return behind - start >= ANYWHERE
                || (start == 0 || !inWord(data[start - 1])) && (behind == end || !inWord(data[behind]));
    }

    /** Letters, digits and every part of a character beyond ASCII. */
    private static boolean inWord(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }

    private static boolean canBeTold(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length >= SHORTEST;
    }

    private static Stream<String> forms(String text) {
        var json = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return Stream.of(text, json, ascii(json));
    }

    /** As a JSON writer does that trusts nobody with anything beyond ASCII. */
    private static String ascii(String json) {
        var out = new StringBuilder();
        json.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(ByteBuffer needle) {
        int first = needle.get(0) & 0xff;
        byFirst[first] = Stream.concat(Stream.of(byFirst[first]), Stream.of(needle.array()))
                .toArray(byte[][]::new);
    }
}
