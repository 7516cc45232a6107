package io.playcast.security;

import io.playcast.id.UserId;
import org.jspecify.annotations.Nullable;

/** Where whoever stands at a door says what they noticed. Any thread; it never blocks, never throws, and never holds more than its bound:
 * it is counted by kind and subject, and told to the log once a window. */
@FunctionalInterface
public interface SecurityNews {
    /** For whoever tells nobody, such as a test. */
    SecurityNews NONE = (_, _, _) -> {};

    /** @param address as the connection has it, in the clear; it goes no further than this call
     *  @param user whose account it is about */
    void noticed(Sighting.Kind kind, @Nullable String address, @Nullable UserId user);
}
