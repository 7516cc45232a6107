package io.playcast.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that started this one; when it is gone, nobody needs the objects any more.
 *
 * <p>Asked through the kernel's parent field, which changes at once when the parent is killed, even while the dead parent
 * still waits to be noticed by its own parent.
 */
record Parent(long pid) {

    private static final Duration STEP = Duration.ofMillis(500);
    private static final int PARENT = 1;

    /** Returns when the parent is gone. Called by the main thread, which has nothing else to do. */
    void awaitEnd() throws IOException {
        while (current() == pid) {
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static long current() throws IOException {
        var stat = Files.readString(Path.of("/proc/self/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[PARENT]);
    }
}
