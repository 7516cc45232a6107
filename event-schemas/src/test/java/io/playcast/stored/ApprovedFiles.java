package io.playcast.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The approved files: one a stored name and revision. */
final class ApprovedFiles {
    static final Path ROOT = Path.of("src/test/resources/approved");

    private ApprovedFiles() {}

    /** @param name stored name, as the file's folder and name say it */
    record Approved(String name, int revision, Path file) {
        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public String toString() {
            return name + " revision " + revision;
        }
    }

    static List<Approved> all() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(ApprovedFiles::approved)
                    .sorted(java.util.Comparator.comparing(Approved::toString))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Path file(String name, int revision) {
        var parts = name.split("\\.");
        return ROOT.resolve(parts[0].toLowerCase(Locale.ROOT)).resolve(parts[1] + "." + revision + ".json");
    }

    private static Approved approved(Path file) {
        var parts = file.getFileName().toString().split("\\.");
        var name = file.getParent().getFileName() + "." + parts[0];
        return new Approved(name, Integer.parseInt(parts[1]), file);
    }
}
