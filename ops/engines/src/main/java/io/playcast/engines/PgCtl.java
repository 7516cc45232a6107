package io.playcast.engines;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own control program: the only clean way to stop a postmaster that nobody holds a handle of. */
final class PgCtl {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StateDirectory state;

    PgCtl(StateDirectory state) {
        this.state = state;
    }

    /** The postmaster that works on our data directory, if one runs. A pid reused by another program is not taken for it. */
    Optional<Long> postmaster() {
        try {
            var pid = Long.parseLong(Files.readAllLines(state.pgData().resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return Optional.of(pid).filter(this::serves);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /** Fast stop: sessions are broken off, the log is flushed, nothing committed is lost. Returns when the postmaster is gone. */
    void stopFast() {
        postmaster().ifPresent(pid -> {
            program().ifPresentOrElse(this::run, () -> interrupt(pid));
            if (!Waiting.until(() -> ProcessStart.of(pid).isEmpty(), PATIENCE)) {
                throw new EngineProblem("PostgreSQL (pid %d) did not stop within %d s; its log is %s."
                        .formatted(pid, PATIENCE.toSeconds(), state.log("postgres")));
            }
        });
    }

    private boolean serves(long pid) {
        try {
            var arguments = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return ProcessStart.of(pid).isPresent()
                    && List.of(arguments.split("\0")).contains(state.pgData().toString());
        } catch (IOException _) {
            return false;
        }
    }

    private Optional<Path> program() {
        try (var unpacked = Files.list(state.pgBin())) {
            return unpacked.map(version -> version.resolve("bin/pg_ctl"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void run(Path program) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(
                    List.of("unshare", "-U")); // pg_ctl refuses to be root; the server runs in such a namespace too
        }
        command.addAll(List.of(program.toString(), "-D", state.pgData().toString(), "-m", "fast"));
        command.addAll(List.of("-t", Long.toString(PATIENCE.toSeconds()), "-w", "stop"));
        execute(command);
    }

    /** SIGINT is what a fast stop sends; used only when the programs were deleted under a running server. */
    private void interrupt(long pid) {
        execute(List.of("kill", "-INT", Long.toString(pid)));
    }

    private void execute(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            state.log("postgres").toFile()))
                    .start()
                    .waitFor();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
