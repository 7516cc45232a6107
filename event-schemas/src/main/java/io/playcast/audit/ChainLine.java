package io.playcast.audit;

/** One line of a chain as it is kept or exported. */
public sealed interface ChainLine {
    /** @param body the entry, canonical when we wrote it @param hash that stands beside it */
    record Link(String body, String hash) implements ChainLine {}

    /** @param jws a {@link Checkpoint} under ES256, behind the link it is about */
    record Signed(String jws) implements ChainLine {}

    /** Neither. @param number of the line in its file */
    record Unreadable(long number) implements ChainLine {}
}
