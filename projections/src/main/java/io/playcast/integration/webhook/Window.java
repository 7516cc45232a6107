package io.playcast.integration.webhook;

import io.playcast.integration.outgoing.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The part of the log that a webhook is being handed: of each stream one message at a time, in order; of all of them a few at once.
 *
 * <p>It begins behind the last message before which all are delivered, and is bounded: while one stream is stuck, the others go on to its end and
 * no further. Not for several threads at once.
 */
final class Window {
    private final int most;
    private final SequencedMap<Long, Entry> entries = new TreeMap<>();
    private long read;

    /** @param read position up to which all is delivered */
    Window(int most, long read) {
        this.most = most;
        this.read = read;
    }

    /** One message and how it went so far. */
    static final class Entry {
        private final Outgoing message;
        private int attempts;
        private boolean underWay;
        private boolean done;
        private Instant due = Instant.MIN;
        private @Nullable Instant failingSince;

        private Entry(Outgoing message) {
            this.message = message;
        }

        Outgoing message() {
            return message;
        }

        int attempts() {
            return attempts;
        }
    }

    boolean hasRoom() {
        return entries.size() < most;
    }

    void add(Outgoing message) {
        entries.put(message.position(), new Entry(message));
    }

    /** All up to there is read, and what is wanted of it was added. */
    void read(long position) {
        read = position;
    }

    long read() {
        return read;
    }

    /** All up to there is delivered. */
    long delivered() {
        return entries.isEmpty() ? read : entries.firstEntry().getKey() - 1;
    }

    /** Takes what may be sent now: the oldest of each stream of which nothing is under way, and whose time has come. */
    List<Entry> begin(Instant now, int atMost) {
        var begun = new ArrayList<Entry>();
        var held = new HashSet<String>();
        for (var entry : entries.values()) {
            if (begun.size() == atMost) {
                break;
            }
            if (!entry.done && held.add(entry.message.stream()) && !entry.underWay && !entry.due.isAfter(now)) {
                entry.underWay = true;
                begun.add(entry);
            }
        }
        return begun;
    }

    void succeeded(Entry entry) {
        entry.attempts++;
        entry.underWay = false;
        entry.done = true;
        while (!entries.isEmpty() && entries.firstEntry().getValue().done) {
            entries.pollFirstEntry();
        }
    }

    void failed(Entry entry, Instant now, Instant due) {
        entry.attempts++;
        entry.underWay = false;
        entry.due = due;
        if (entry.failingSince == null) {
            entry.failingSince = now;
        }
    }

    /** Since when the oldest of them fails, null when it does not. */
    @Nullable
    Instant failingSince() {
        return entries.isEmpty() ? null : entries.firstEntry().getValue().failingSince;
    }

    /** The oldest was failing before this window was opened. */
    void hasFailedSince(Instant moment) {
        if (!entries.isEmpty()) {
            entries.firstEntry().getValue().failingSince = moment;
        }
    }
}
