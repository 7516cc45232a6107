package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** What a peer's lock file names, installed without running any script of it; not again until that file changes. */
final class Installed {
    private Installed() {}

    static void in(Path folder) {
        try {
            if (changed(folder.resolve("node_modules/.package-lock.json"))
                            .compareTo(changed(folder.resolve("package-lock.json")))
                    < 0) {
                var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--silent")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
                if (npm.waitFor() != 0) {
                    throw new BenchProblem("npm could not install what " + folder + " names");
                }
            }
        } catch (IOException problem) {
            throw new BenchProblem("npm cannot be run: is it installed?", problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", problem);
        }
    }

    private static FileTime changed(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }
}
