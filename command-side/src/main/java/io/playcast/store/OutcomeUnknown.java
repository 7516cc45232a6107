package io.playcast.store;

/** The store went away in mid-commit and did not come back in time: written or not, nobody can tell yet.
 *
 * <p>Never to be told as a failure. Whoever asks again with the same command id gets the true answer.
 */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("The store went away while it wrote; ask again with the same id to learn what became of it", cause);
    }
}
