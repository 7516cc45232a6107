package io.playcast.capture.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Steps to take on a screen, one a line: {@code drawn AREA}, {@code steady AREA}, {@code press KEY until AREA changes}, {@code tap KEY}. */
record Script(List<Step> steps) {

    /** A script that came with the agent, by its name, or a file. */
    static Script named(String name) {
        try (var builtIn = Script.class.getResourceAsStream("/scripts/" + name + ".keys")) {
            return parse(
                    builtIn == null
                            ? Files.readString(Path.of(name))
                            : new String(builtIn.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("There is no script " + name, problem);
        }
    }

    /** Empty lines and lines that begin with # are notes. */
    static Script parse(String text) {
        return new Script(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Script::step)
                .toList());
    }

    private static Step step(String line) {
        var words = line.split("\\s+");
        var shape = words[0] + " " + words.length;
        return switch (shape) {
            case "drawn 2" -> new Step.Drawn(Area.parse(words[1]));
            case "steady 2" -> new Step.Steady(Area.parse(words[1]));
            case "tap 2" -> new Step.Tap(words[1]);
            case "press 5" -> new Step.Press(words[1], Area.parse(words[3]));
            default -> throw new IllegalArgumentException("A script does not say: " + line);
        };
    }
}
