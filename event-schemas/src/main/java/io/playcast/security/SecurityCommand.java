package io.playcast.security;

import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import io.playcast.id.Word;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** Writes down what is noticed and done about security; no aggregate decides about it. */
public sealed interface SecurityCommand {
    /** An admin's call, before it is done. */
    record NoteAdminCall(
            @RoutingKey SecurityId id,
            UserId by,
            Word route,
            @Nullable Word target) implements SecurityCommand {}

    /** That call was not done. @param id of its note */
    record NoteAdminRefusal(@RoutingKey SecurityId id, UserId by, Word route, int status) implements SecurityCommand {}

    /** @param node routing key: the edge that noticed @param sightings 1 to 100 */
    record TellSightings(@RoutingKey String node, List<Sighting> sightings) implements SecurityCommand {}

    /** @param id made of what was seen, so that it is suspected once @param score 0 to 1000 */
    record SuspectIntrusion(
            @RoutingKey SecurityId id,
            IntrusionRule rule,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            int score,
            List<SecurityId> evidence)
            implements SecurityCommand {}

    /** @param at now, by whoever asks */
    record BlockAddress(@RoutingKey SecurityId id, AddressPseudonym from, Instant at, Instant until, IntrusionRule rule)
            implements SecurityCommand {}

    record RequireStepUp(@RoutingKey SecurityId id, UserId user, Instant at, IntrusionRule rule)
            implements SecurityCommand {}
}
