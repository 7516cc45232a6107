package io.playcast.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs `ops/playcast` the way a user does, in a state directory and on a port of its own. */
final class Command {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    /** It lives for a minute: compiling for the long run costs more than it gives. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path home;
    private final int port;

    Command(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    record Outcome(int exit, String output) {}

    /** Waits for it to end, at most three minutes. */
    Outcome run(String... arguments) {
        try {
            var output = Files.createTempFile("playcast", ".out");
            var process = start(output, arguments);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "ops/playcast " + List.of(arguments) + " did not end: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Process start(Path output, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(ROOT.resolve("ops/playcast").toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PLAYCAST_HOME",
                        home.toString(),
                        "PLAYCAST_PORT",
                        Integer.toString(port),
                        "PLAYCAST_API_PERMINUTE", // a journey looks again and again until it sees what it waits for
                        "10000",
                        "PLAYCAST_JAVA_OPTS",
                        SHORT_LIVED));
        return builder.start();
    }
}
