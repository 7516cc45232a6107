package io.playcast.cli.erase;

/** A store could not be looked through to its end, so nothing is proved about it. */
final class ScanFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScanFailed(String store, Exception cause) {
        super(store + " could not be looked through: " + cause.getMessage(), cause);
    }
}
