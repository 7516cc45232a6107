package io.playcast.past;

import org.jspecify.annotations.Nullable;

/** Where to go on from a moment of a stream. Each names the moment by number, so it shows the same for ever.
 *
 * @param before absent at the first event
 * @param step the difference that the last event made
 * @param history from that event on
 * @param now the same as it is
 */
public record Links(
        String self,
        @Nullable String before,
        String after,
        @Nullable String step,
        String history,
        String now) {

    /** @param path of the resource, such as {@code /api/v1/lobbies/ID} */
    public static Links of(String path, long seq) {
        return new Links(
                at(path, seq),
                seq == 0 ? null : at(path, seq - 1),
                at(path, seq + 1),
                seq == 0 ? null : between(path, seq - 1, seq),
                path + "/history?after=" + (seq - 1),
                path);
    }

    public static String at(String path, long seq) {
        return path + "?at=" + seq;
    }

    public static String between(String path, long from, long to) {
        return path + "/diff?from=" + from + "&to=" + to;
    }
}
