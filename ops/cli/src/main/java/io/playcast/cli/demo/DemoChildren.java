package io.playcast.cli.demo;

import io.playcast.cli.Refusal;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.StateDirectory;
import io.playcast.engines.Termination;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The demo's processes: each in a session of its own and written down, so that it is found after any end of the demo. */
public final class DemoChildren {

    static final String DEMO = "demo";
    static final String AGENT = "demo-agent";
    static final String GAME = "demo-game";
    static final String DISPLAY = "demo-display";
    /** Whoever comes first needs those that come after it. */
    private static final List<String> IN_ORDER_OF_STOPPING = List.of(AGENT, GAME, DISPLAY);

    private final StateDirectory state;

    DemoChildren(StateDirectory state) {
        this.state = state;
    }

    /** Ends a running demo with all it started, or what a killed one left; names what it had to stop. */
    public static List<String> stop(StateDirectory state) {
        return Stream.concat(Stream.of(DEMO), IN_ORDER_OF_STOPPING.stream())
                .filter(name -> stop(state, name))
                .toList();
    }

    /** Its output goes to its log file; standard output, too, unless {@code out} is another file. */
    ChildRecord start(String name, List<String> command, Map<String, String> environment, Optional<Path> out) {
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        var log = log(name);
        var builder = new ProcessBuilder(detached)
                .redirectInput(new File("/dev/null"))
                .redirectError(log)
                .redirectOutput(out.map(Path::toFile).orElse(log));
        builder.redirectErrorStream(out.isEmpty());
        builder.environment().putAll(environment);
        try {
            return ChildRecord.save(state, name, builder.start().pid(), 0);
        } catch (IOException problem) {
            throw Refusal.failed("%s cannot be started: %s".formatted(command.getFirst(), problem.getMessage()));
        }
    }

    boolean alive(String name) {
        return record(name).isPresent();
    }

    /** Empty when it does not run. */
    Optional<ChildRecord> record(String name) {
        return ChildRecord.read(state, name).filter(ChildRecord::alive);
    }

    Path logPath(String name) {
        return state.log(name);
    }

    void stop(String name) {
        stop(state, name);
    }

    /** The agent first, so that it can let go of the keys and take its leave while the display is still there. */
    void stopAll() {
        IN_ORDER_OF_STOPPING.forEach(this::stop);
    }

    private File log(String name) {
        return state.log(name).toFile();
    }

    private static boolean stop(StateDirectory state, String name) {
        var left = ChildRecord.read(state, name).filter(ChildRecord::alive);
        left.ifPresent(record -> Termination.of(record, patience(name)));
        ChildRecord.delete(state, name);
        return left.isPresent();
    }

    private static Duration patience(String name) {
        return switch (name) {
            case DEMO -> Duration.ofSeconds(30);
            case AGENT -> Duration.ofSeconds(15);
            // SDL takes SIGTERM for a click on the window's close button, and a resting game takes nothing.
            default -> Duration.ofSeconds(1);
        };
    }
}
