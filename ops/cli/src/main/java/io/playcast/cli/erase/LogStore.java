package io.playcast.cli.erase;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of some directories, such as the logs of a state directory. */
record LogStore(List<Path> directories) implements Store {
    @Override
    public String name() {
        return "logs";
    }

    /** Whatever directory is missing holds nothing. */
    @Override
    public void requireReachable() {}

    @Override
    public Scanned scan(Needles needles, ScanProgress progress) {
        var count = new Scanned.Count(name(), needles, progress);
        try {
            for (var directory : directories) {
                for (var file : files(directory)) {
                    count.enter(directory.getFileName() + "/" + directory.relativize(file));
                    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                        count.found(needles.in(in), Files.size(file));
                    }
                }
            }
            return count.done();
        } catch (IOException problem) {
            throw new ScanFailed("A log", problem);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
