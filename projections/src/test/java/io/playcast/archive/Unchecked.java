package io.playcast.archive;

/** Lets a lambda do what may fail. */
final class Unchecked {
    interface Step {
        void run() throws Exception;
    }

    private Unchecked() {}

    static void run(Step step) {
        try {
            step.run();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
