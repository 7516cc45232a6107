package io.playcast;

import org.jspecify.annotations.Nullable;

/** A {@link Rejected} as it travels from one process to another, where no exception keeps its type. */
public record Refusal(
        String code, String sentence, @Nullable String field, long retryAfterMs) {
    public static Refusal of(Rejected rejected) {
        return new Refusal(rejected.code(), rejected.getMessage(), rejected.field(), rejected.retryAfterMs());
    }

    public Rejected rejected() {
        return new Rejected(code, sentence, field, retryAfterMs);
    }
}
