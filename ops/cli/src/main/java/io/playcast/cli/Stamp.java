package io.playcast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Says of which build a folder is: what is made of a jar is made anew only after a build.
 *
 * @param folder holds what was made, and the stamp
 * @param of the jar it was made of
 */
record Stamp(Path folder, Path of) {

    private static final String FILE = "built";

    /** Makes the folder's content. */
    interface Making {
        void run() throws IOException;
    }

    /** Deletes the folder and makes it again if it is of another build, or was never finished. */
    void renew(Making making) throws IOException {
        if (!isCurrent()) {
            delete();
            making.run();
            Files.writeString(folder.resolve(FILE), build());
        }
    }

    private boolean isCurrent() throws IOException {
        var stamp = folder.resolve(FILE);
        return Files.exists(stamp) && Files.readString(stamp).equals(build());
    }

    private String build() throws IOException {
        return Files.getLastModifiedTime(of) + " " + Files.size(of);
    }

    /** Whether a file is content. */
    static boolean isNone(Path file) {
        return !file.endsWith(FILE);
    }

    private void delete() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
