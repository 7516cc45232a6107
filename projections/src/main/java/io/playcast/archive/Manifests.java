package io.playcast.archive;

import io.playcast.bucket.Bucket;
import java.util.Optional;

/** The manifests in the bucket. A new one is written only where none is, so of two writers one loses, and knows it. */
public final class Manifests {
    static final String PREFIX = "manifests/";
    private static final int KEPT = 5;

    private final Bucket bucket;

    public Manifests(Bucket bucket) {
        this.bucket = bucket;
    }

    /** The one that counts; {@link Manifest#EMPTY} before the first cut. */
    public Manifest newest() {
        var keys = bucket.keys(PREFIX);
        return keys.isEmpty() ? Manifest.EMPTY : Manifest.of(bucket.bytes(keys.getLast()));
    }

    /** The one that counts, unless it is the generation the caller has. */
    public Optional<Manifest> newerThan(long generation) {
        var keys = bucket.keys(PREFIX);
        return keys.isEmpty() || keys.getLast().equals(key(generation))
                ? Optional.empty()
                : Optional.of(Manifest.of(bucket.bytes(keys.getLast())));
    }

    /** @throws OutOfTurn when somebody else wrote that generation */
    void write(Manifest next) {
        if (!bucket.putNew(key(next.generation()), next.json())) {
            throw new OutOfTurn(next.generation());
        }
    }

    /** The last few stay, for whoever looks for what went wrong. */
    void forgetOld(Manifest newest) {
        bucket.keys(PREFIX).stream()
                .filter(key -> key.compareTo(key(newest.generation() - KEPT)) <= 0)
                .forEach(bucket::delete);
    }

    private static String key(long generation) {
        return "%s%012d.json".formatted(PREFIX, Math.max(0, generation));
    }

    /** Two nodes archived at once; what this one wrote is an orphan. */
    static final class OutOfTurn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfTurn(long generation) {
            super("another node wrote manifest " + generation);
        }
    }
}
