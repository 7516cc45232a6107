package io.playcast.cli;

/** Why a command stops, in one sentence for the person at the terminal, and the exit code for the script that called. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int MISSING = 3;

    private final int exitCode;

    private Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public static Refusal failed(String sentence) {
        return new Refusal(FAILED, sentence);
    }

    public static Refusal usage(String sentence) {
        return new Refusal(USAGE, sentence);
    }

    public static Refusal missing(String sentence) {
        return new Refusal(MISSING, sentence);
    }

    public int exitCode() {
        return exitCode;
    }
}
