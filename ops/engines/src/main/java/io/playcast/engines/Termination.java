package io.playcast.engines;

import java.time.Duration;

/** Ends one recorded process: asked first, then killed. */
public final class Termination {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Termination() {}

    /** Returns when the process is gone; does nothing when it already is, or when its pid has gone to another process. */
    public static void of(ChildRecord record) {
        of(record, PATIENCE);
    }

    /** Whether SIGTERM was enough within {@code patience}; after that it is killed. */
    public static boolean of(ChildRecord record, Duration patience) {
        signal(record, false);
        if (Waiting.until(() -> !record.alive(), patience)) {
            return true;
        }
        signal(record, true);
        if (!Waiting.until(() -> !record.alive(), PATIENCE)) {
            throw new EngineProblem(
                    "%s (pid %d) does not end, not even by SIGKILL.".formatted(record.name(), record.pid()));
        }
        return false;
    }

    private static void signal(ChildRecord record, boolean kill) {
        if (record.alive()) {
            ProcessHandle.of(record.pid()).ifPresent(process -> {
                var _ = kill ? process.destroyForcibly() : process.destroy();
            });
        }
    }
}
