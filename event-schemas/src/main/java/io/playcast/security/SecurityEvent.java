package io.playcast.security;

import io.playcast.id.AddressPseudonym;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import io.playcast.id.Word;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to the platform's own security. Stored for ever: add, never rename.
 *
 * <p>{@code from} is always the pseudonym of a network address: an HMAC under a key of that month, never the address. What may be
 * repeated at will by a stranger is told once a window and subject, with a count.
 */
public sealed interface SecurityEvent {
    /** Names the event's stream, which it has for itself. */
    SecurityId id();

    /** An admin is about to do something; it is written before it is done. @param route of the table of routes @param target what the path names */
    record AdminCalled(
            SecurityId id, UserId by, Word route, @Nullable Word target) implements SecurityEvent {}

    /** What an admin asked for was not done. @param status that they were answered, such as 409 */
    record AdminCallRefused(SecurityId id, UserId by, Word route, int status) implements SecurityEvent {}

    /** Somebody tried to sign in, or showed a token or a code, and was wrong. @param user whose account it would have been */
    record LoginsFailed(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** A foreign page tried to open sockets. */
    record OriginRefused(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** A refresh token came a second time: the one it was given to, or a thief. */
    record TokenReused(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** Somebody asked for more than anybody may. */
    record RateLimitHit(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** Frames came that no client of ours sends. */
    record FramesMalformed(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** Somebody went from lobby to lobby faster than people do. */
    record SeatsHopped(
            SecurityId id,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            Instant since,
            int count) implements SecurityEvent, Sighted {}

    /** A rule saw an attack in what was noticed. @param score 0 to 1000 @param evidence the events it was seen in, at most 20 */
    record IntrusionSuspected(
            SecurityId id,
            IntrusionRule rule,
            @Nullable AddressPseudonym from,
            @Nullable UserId user,
            int score,
            List<SecurityId> evidence)
            implements SecurityEvent {}

    /** No edge lets that address in until then. @param rule which saw the reason */
    record AddressBlocked(SecurityId id, AddressPseudonym from, Instant until, IntrusionRule rule)
            implements SecurityEvent {}

    /** Whoever uses that account signs in again, with everything it has. @param at what was shown before counts no longer */
    record StepUpRequired(SecurityId id, UserId user, Instant at, IntrusionRule rule) implements SecurityEvent {}
}
