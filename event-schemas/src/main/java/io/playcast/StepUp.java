package io.playcast;

import java.time.Duration;

/** How somebody is asked to show their second factor again (RFC 9470): they are who they say, but it was too long ago. */
public final class StepUp {
    /** How long ago it was shown, at most, by whoever does what is dangerous. */
    public static final Duration FRESHNESS = Duration.ofMinutes(5);

    public static final String CODE = "access.step-up";

    private static final String PLAIN = "Bearer";
    private static final String CHALLENGE =
            PLAIN + " error=\"insufficient_user_authentication\", max_age=\"" + FRESHNESS.toSeconds() + "\"";

    private StepUp() {}

    public static Rejected refusal() {
        return new Rejected(CODE, "Show your second factor again before you do this");
    }

    /** What the header {@code WWW-Authenticate} says with a refusal that is answered with 401. */
    public static String challenge(String code) {
        return code.equals(CODE) ? CHALLENGE : PLAIN;
    }
}
