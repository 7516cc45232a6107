package io.playcast.cli.erase;

import java.util.ArrayList;
import java.util.List;

/** What was looked through in one store, and what was found.
 *
 * @param places tables, keys or files @param entries rows, values or files
 * @param leftOut places that could not be looked into; with one of them the store is not clean
 */
record Scanned(String store, long places, long entries, long bytes, List<Hit> hits, List<String> leftOut) {
    boolean clean() {
        return hits.isEmpty() && leftOut.isEmpty();
    }

    String told() {
        return "%s: %,d places, %,d entries, %,d bytes, %s"
                .formatted(store, places, entries, bytes, clean() ? "nothing found" : "FOUND " + hits + leftOut());
    }

    /** Counts while a store is looked through. One thread. */
    static final class Count {
        private final String store;
        private final Needles needles;
        private final ScanProgress progress;
        private final List<Hit> hits = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private String place = "";
        private long hitsHere;
        private long places;
        private long entries;
        private long bytes;

        Count(String store, Needles needles, ScanProgress progress) {
            this.store = store;
            this.needles = needles;
            this.progress = progress;
        }

        /** For who looks through a stream. */
        Needles needles() {
            return needles;
        }

        void enter(String next) {
            leave();
            place = next;
            places++;
            progress.at(store, place, bytes);
        }

        void value(byte[] value) {
            found(needles.in(value), value.length);
        }

        void found(long count, long length) {
            hitsHere += count;
            entries++;
            bytes += length;
            progress.at(store, place, bytes);
        }

        void leaveOut(String unreadable) {
            leftOut.add(unreadable);
        }

        Scanned done() {
            leave();
            return new Scanned(store, places, entries, bytes, List.copyOf(hits), List.copyOf(leftOut));
        }

        private void leave() {
            if (hitsHere > 0) {
                hits.add(new Hit(place, hitsHere));
            }
            hitsHere = 0;
        }
    }
}
