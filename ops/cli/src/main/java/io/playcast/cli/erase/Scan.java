package io.playcast.cli.erase;

import io.playcast.cli.Terminal;
import java.time.Duration;
import java.util.List;

/** Looks for texts in every store, one after the other, and shows where it is. */
record Scan(List<Store> stores, Terminal terminal) {
    private static final Duration SHOWN_EVERY = Duration.ofMillis(100);

    List<Scanned> of(Needles needles) {
        return stores.stream().map(store -> of(store, needles)).toList();
    }

    /** A store that cannot be looked through to its end spoils the certificate, not the erasure that went before. */
    private Scanned of(Store store, Needles needles) {
        Scanned scanned;
        try {
            scanned = store.scan(needles, shown());
        } catch (ScanFailed problem) {
            terminal.complain(problem.getMessage());
            scanned = new Scanned(store.name(), 0, 0, 0, List.of(), List.of("all of it"));
        }
        if (scanned.clean()) {
            terminal.step(scanned.told());
        } else {
            terminal.complain(scanned.told());
        }
        return scanned;
    }

    private ScanProgress shown() {
        var last = new long[] {System.nanoTime()};
        return (store, place, bytes) -> {
            long now = System.nanoTime();
            if (now - last[0] >= SHOWN_EVERY.toNanos()) {
                last[0] = now;
                terminal.busy("%s: %,.1f MB, %s".formatted(store, bytes / 1e6, place));
            }
        };
    }
}
