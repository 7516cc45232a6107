package io.playcast.capture.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real X server without a screen: Xvfb on the first free display number. */
public final class VirtualDisplay implements AutoCloseable {

    private final Program server;
    private final String name;

    private VirtualDisplay(Program server, String name) {
        this.server = server;
        this.name = name;
    }

    public static VirtualDisplay of(int width, int height) {
        var server = Program.start(
                Map.of(),
                List.of("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp"));
        Eventually.that("Xvfb names its display", Duration.ofSeconds(10), () -> number(server) != null);
        return new VirtualDisplay(server, ":" + number(server));
    }

    private static String number(Program server) {
        return server.output()
                .lines()
                .filter(line -> line.matches("\\d+"))
                .findFirst()
                .orElse(null);
    }

    public String name() {
        return name;
    }

    /** Starts an X client on this display. */
    public Program run(String... command) {
        return Program.start(Map.of("DISPLAY", name, "SDL_AUDIODRIVER", "dummy"), List.of(command));
    }

    /** As if it crashed. */
    public void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
    }
}
