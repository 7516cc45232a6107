package io.playcast.cli;

import io.playcast.engines.ChildRecord;
import io.playcast.engines.Ports;
import io.playcast.engines.ProjectRoot;
import io.playcast.engines.StateDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which platform a command is about: where it was built and where its state stands.
 *
 * @param root the project's root
 * @param state {@code $PLAYCAST_HOME}, by default {@code .playcast} below the root
 */
public record Installation(Path root, StateDirectory state) {

    static final String PLATFORM = "platform";
    private static final int DEFAULT_PORT = 8443;

    static Installation ofProcess() {
        return of(ProjectRoot.find(), System.getenv());
    }

    static Installation of(Path root, Map<String, String> environment) {
        var home = environment.getOrDefault("PLAYCAST_HOME", "");
        return new Installation(root, StateDirectory.of(home.isBlank() ? root.resolve(".playcast") : Path.of(home)));
    }

    /** The port that {@code up} takes when its flag names none. */
    static int configuredPort(Map<String, String> environment) {
        var port = environment.getOrDefault("PLAYCAST_PORT", "");
        try {
            return port.isBlank() ? DEFAULT_PORT : checked(Integer.parseInt(port));
        } catch (NumberFormatException _) {
            throw Refusal.usage("PLAYCAST_PORT is not a number: " + port);
        }
    }

    static int checked(int port) {
        if (port < 1 || port > 65_535) {
            throw Refusal.usage("A port is a number from 1 to 65535, not " + port + ".");
        }
        return port;
    }

    /** The platform's process, if it runs. */
    Optional<ChildRecord> platform() {
        return ChildRecord.read(state, PLATFORM).filter(ChildRecord::alive);
    }

    void requireFree(int port) {
        if (!Ports.isFree(port)) {
            throw Refusal.failed("Port " + port + " is taken by another program: choose another one with --port NUMBER"
                    + " or PLAYCAST_PORT.");
        }
    }
}
