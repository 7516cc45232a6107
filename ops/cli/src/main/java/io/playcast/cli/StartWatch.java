package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import io.playcast.engines.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Shows what a starting platform does until it is ready, or says why it never will be. */
final class StartWatch {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(150);
    private static final String FAILED = "failed: ";

    private final Terminal terminal;
    private final ChildRecord platform;
    private final Progress progress;
    private int shown;

    StartWatch(Terminal terminal, ChildRecord platform, Progress progress) {
        this.terminal = terminal;
        this.platform = platform;
        this.progress = progress;
    }

    /** Returns when ready. Refuses when the process ended, or when three minutes are over. */
    void untilReady(Readiness readiness, Path log) {
        var end = System.nanoTime() + LIMIT.toNanos();
        var reason = readiness.reason();
        while (!reason.isEmpty()) {
            showSteps();
            if (!platform.alive()) {
                throw Refusal.failed("The platform ended while it started: " + cause(log) + " (log: " + log + ")");
            }
            if (System.nanoTime() - end > 0) {
                throw Refusal.failed("The platform is not ready after " + LIMIT.toMinutes() + " minutes: " + reason
                        + " (log: " + log + "; stop it with ops/playcast down)");
            }
            pause();
            reason = readiness.reason();
        }
        showSteps();
    }

    /** A few turns of the spinner between two questions. */
    private void pause() {
        for (int i = 0; i < 3; i++) {
            terminal.busy("starting the platform");
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private void showSteps() {
        var lines = progress.lines();
        lines.stream().skip(shown).filter(line -> !line.startsWith(FAILED)).forEach(terminal::step);
        shown = lines.size();
    }

    /** What the platform itself wrote as its last sentence, else what its log gives as the deepest cause. */
    private String cause(Path log) {
        var own = progress.lines().stream()
                .filter(line -> line.startsWith(FAILED))
                .reduce((_, last) -> last);
        return own.map(line -> line.substring(FAILED.length())).orElseGet(() -> deepestCause(linesOf(log)));
    }

    static String deepestCause(List<String> log) {
        return log.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((_, last) -> last)
                .or(() -> log.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("\tat"))
                        .reduce((_, last) -> last))
                .orElse("it wrote nothing")
                .replaceAll("\\p{Cntrl}+", " ");
    }

    private static List<String> linesOf(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException _) {
            return List.of();
        }
    }
}
