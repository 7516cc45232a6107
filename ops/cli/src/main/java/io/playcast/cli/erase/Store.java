package io.playcast.cli.erase;

/** Something that keeps data and can be looked through from end to end, in bounded memory. */
@FunctionalInterface
interface Store {
    Scanned scan(Needles needles, ScanProgress progress);
}
