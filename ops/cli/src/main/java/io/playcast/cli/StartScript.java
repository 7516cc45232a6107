package io.playcast.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The shell script in front of this program: it does what must work before anything is built. */
final class StartScript {

    private StartScript() {}

    /** Runs {@code ops/playcast} with these words and returns its exit code. */
    static int run(String command, List<String> words) throws IOException, InterruptedException {
        var installation = Installation.ofProcess();
        var script = installation.root().resolve("ops/playcast").toString();
        var line = Stream.concat(Stream.of(script, command), words.stream()).toList();
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
