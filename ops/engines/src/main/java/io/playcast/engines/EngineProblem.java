package io.playcast.engines;

/** Why an engine cannot run, as one sentence that can be shown to the person at the terminal. */
public final class EngineProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineProblem(String sentence) {
        super(sentence);
    }

    public EngineProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
