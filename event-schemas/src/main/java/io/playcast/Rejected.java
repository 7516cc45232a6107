package io.playcast;

import org.jspecify.annotations.Nullable;

/** The one way to say no: a stable code a client can act on and a sentence a person can read. Never an event. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNAVAILABLE = "unavailable";

    private final String code;
    private final @Nullable String field;
    private final long retryAfterMs;

    public Rejected(String code, String sentence) {
        this(code, sentence, null, 0);
    }

    /** @param field the offending part of the message as a JSON path such as {@code data.code}, or null
     *  @param retryAfterMs when the same request may succeed, in milliseconds; 0 when waiting does not help */
    public Rejected(String code, String sentence, @Nullable String field, long retryAfterMs) {
        super(sentence, null, false, false);
        this.code = code;
        this.field = field;
        this.retryAfterMs = retryAfterMs;
    }

    public static Rejected badRequest(String field, String sentence) {
        return new Rejected("bad-request", sentence, field, 0);
    }

    /** Nobody could decide: unlike any other refusal this is no answer, and the same is to be asked again.
     *
     * @param retryAfterMs when, in milliseconds */
    public static Rejected unavailable(String sentence, long retryAfterMs) {
        return new Rejected(UNAVAILABLE, sentence, null, retryAfterMs);
    }

    public boolean isUnavailable() {
        return code.equals(UNAVAILABLE);
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public long retryAfterMs() {
        return retryAfterMs;
    }
}
