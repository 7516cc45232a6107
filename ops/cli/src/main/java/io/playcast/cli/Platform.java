package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The platform's JVM, started in a session of its own so that it outlives this command and its terminal. */
record Platform(Installation installation, int port) {

    ChildRecord start() {
        var state = installation.state();
        try {
            var log = freshLog();
            var builder = new ProcessBuilder(command())
                    .directory(installation.root().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PLAYCAST_HOME", state.home().toString());
            builder.environment().put("PLAYCAST_PORT", Integer.toString(port));
            return ChildRecord.save(
                    state, Installation.PLATFORM, builder.start().pid(), port);
        } catch (IOException problem) {
            throw Refusal.failed("The platform cannot be started: " + problem.getMessage());
        }
    }

    Path log() {
        return installation.state().log(Installation.PLATFORM);
    }

    /** setsid runs the JVM in its own place, so the process id stays the same. */
    private List<String> command() throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(new PlatformProgram(installation.root(), installation.state()).command());
        return command;
    }

    private Path freshLog() {
        try {
            if (Files.exists(log())) {
                Files.move(log(), installation.state().log("platform.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
