package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * When a process began, in a form that no change of the clock can alter: the boot it belongs to and the kernel's ticks since.
 *
 * <p>The wall-clock start that the JDK computes moves when the clock is set, so it cannot name a process for ever.
 *
 * @param boot the kernel's id of this boot
 * @param ticks hundredths of a second since that boot (field 22 of {@code /proc/PID/stat}, see proc(5))
 */
public record ProcessStart(String boot, long ticks) {

    private static final int STATE = 0;
    private static final int START = 19;

    /** The start of a live process; empty when there is none, or when it only waits for its parent to notice its end. */
    public static Optional<ProcessStart> of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(new ProcessStart(thisBoot(), Long.parseLong(fields[START])));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Duration age() {
        try {
            var uptime =
                    Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]);
            return Duration.ofMillis((long) (uptime * 1000) - ticks * 10);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String thisBoot() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }
}
