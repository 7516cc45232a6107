package io.playcast.cli;

import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** The launcher's jar as the platform runs it: a copy of its own, unpacked, so that a build cannot pull classes from under it.
 *
 * <p>Unpacked, because Spring Boot's loader of nested jars holds a lock while it reads: on two cores, two virtual threads
 * that load classes at once can starve each other for ever.
 */
record LauncherCopy(StateDirectory state) {

    /** Returns the jar to start; laid anew only after a build. */
    Path of(Path jar) throws IOException {
        var folder = state.run().resolve("launcher");
        new Stamp(folder, jar).renew(() -> new UnpackedLauncher(jar).lay(folder));
        return folder.resolve(jar.getFileName());
    }
}
