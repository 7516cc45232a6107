package io.playcast.cli.erase;

/** Something that keeps data and can be looked through from end to end, in bounded memory. */
interface Store {
    String name();

    /** @throws ScanFailed when it does not answer, before anything that cannot be undone has happened */
    void requireReachable();

    /** @throws ScanFailed when it could not be looked through to its end */
    Scanned scan(Needles needles, ScanProgress progress);
}
