package io.playcast.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the project's build output is found: {@code -Dplaycast.root}, else the nearest folder above that holds it. */
public final class ProjectRoot {

    private ProjectRoot() {}

    public static Path find() {
        var given = System.getProperty("playcast.root");
        return given != null
                ? Path.of(given).toAbsolutePath()
                : above(Path.of("").toAbsolutePath());
    }

    private static Path above(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("ops/dynamodb/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new EngineProblem(
                        "The project's root is not above " + start + "; name it with -Dplaycast.root=DIRECTORY."));
    }
}
