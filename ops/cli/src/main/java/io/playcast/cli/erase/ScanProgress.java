package io.playcast.cli.erase;

/** Is told, often, where a scan is. */
@FunctionalInterface
interface ScanProgress {
    ScanProgress NOBODY = (_, _, _) -> {};

    /** @param bytes of this store so far */
    void at(String store, String place, long bytes);
}
