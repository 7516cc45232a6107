package io.playcast.security;

import io.playcast.security.Sighting.Kind;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What looks like an attack, by name: so many sightings of a kind about one subject within a time, and what is done about it. */
public enum IntrusionRule {
    GUESSING(
            "passwords, tokens or codes are tried from one place",
            Kind.LOGIN_FAILED,
            Subject.ADDRESS,
            20,
            Duration.ofMinutes(10),
            Response.BLOCK_ADDRESS),
    GUESSING_AN_ACCOUNT(
            "one account is tried, from wherever",
            Kind.LOGIN_FAILED,
            Subject.ACCOUNT,
            20,
            Duration.ofMinutes(10),
            Response.REQUIRE_STEP_UP),
    TOKEN_REUSED(
            "a refresh token that was used came again: it was stolen, before or after",
            Kind.TOKEN_REUSED,
            Subject.ACCOUNT,
            1,
            Duration.ofMinutes(10),
            Response.REQUIRE_STEP_UP),
    FOREIGN_PAGE(
            "a foreign page sends its visitors to us. They are its victims, so nobody is blocked",
            Kind.ORIGIN_REFUSED,
            Subject.ADDRESS,
            50,
            Duration.ofMinutes(10),
            Response.NONE),
    BROKEN_FRAMES(
            "somebody looks for a hole in how frames are read",
            Kind.FRAME_MALFORMED,
            Subject.ADDRESS,
            200,
            Duration.ofMinutes(10),
            Response.BLOCK_ADDRESS),
    FLOODING(
            "somebody asks on and on for more than anybody may",
            Kind.RATE_LIMIT_HIT,
            Subject.ADDRESS,
            2_000,
            Duration.ofMinutes(10),
            Response.BLOCK_ADDRESS),
    SEAT_HOPPING(
            "somebody takes seats in one lobby after another",
            Kind.SEAT_HOPPED,
            Subject.ACCOUNT,
            1,
            Duration.ofMinutes(10),
            Response.NONE),
    STRANGE_MINUTE(
            "a minute unlike those before it, by a random cut forest over the six kinds; learns for 64 minutes",
            null,
            Subject.PLATFORM,
            0,
            Duration.ofMinutes(1),
            Response.NONE);

    /** Whom it is about. */
    public enum Subject {
        ADDRESS,
        ACCOUNT,
        PLATFORM
    }

    /** What is done. */
    public enum Response {
        NONE,
        BLOCK_ADDRESS,
        REQUIRE_STEP_UP
    }

    private final String meaning;
    private final @Nullable Kind kind;
    private final Subject subject;
    private final int enough;
    private final Duration within;
    private final Response response;

    IntrusionRule(
            String meaning, @Nullable Kind kind, Subject subject, int enough, Duration within, Response response) {
        this.meaning = meaning;
        this.kind = kind;
        this.subject = subject;
        this.enough = enough;
        this.within = within;
        this.response = response;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }

    /** What is counted; null for a rule that counts nothing. */
    public @Nullable Kind kind() {
        return kind;
    }

    public Subject subject() {
        return subject;
    }

    public int enough() {
        return enough;
    }

    public Duration within() {
        return within;
    }

    public Response response() {
        return response;
    }

    /** As events, metrics and alerts have it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
