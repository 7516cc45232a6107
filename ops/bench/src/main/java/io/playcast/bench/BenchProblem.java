package io.playcast.bench;

import org.jspecify.annotations.Nullable;

/** Why a measurement is worth nothing, as one sentence for the person at the terminal. */
public final class BenchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchProblem(String sentence) {
        super(sentence);
    }

    public BenchProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
