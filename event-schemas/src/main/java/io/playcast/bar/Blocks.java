package io.playcast.bar;

import io.playcast.id.AddressPseudonym;
import java.time.Instant;
import java.util.Map;

/** Which addresses, by their pseudonyms, are let in nowhere for a time. Every edge asks for all of them about twice a second: they are few. */
@FunctionalInterface
public interface Blocks {
    /** Until when, by pseudonym. Blocks on the store. */
    Map<AddressPseudonym, Instant> inForce(Instant now);
}
