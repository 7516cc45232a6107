package io.playcast.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much processor time this JVM and a PostgreSQL have used, in microseconds; what others do beside them is not in it.
 *
 * <p>The kernel counts PostgreSQL's in hundredths of a second, so a run should last seconds (proc(5), fields 14 to 17).
 */
public final class CpuMeter {
    private static final int PARENT = 1;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;
    private static final long MICROS_A_TICK = 10_000;

    private final OperatingSystemMXBean jvm = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final String postmaster;

    public CpuMeter(long postmaster) {
        this.postmaster = Long.toString(postmaster);
    }

    public record Used(double jvmMicros, double postgresMicros) {
        Used since(Used earlier) {
            return new Used(jvmMicros - earlier.jvmMicros, postgresMicros - earlier.postgresMicros);
        }
    }

    public Used read() {
        return new Used(jvm.getProcessCpuTime() / 1_000.0, postgresTicks() * MICROS_A_TICK);
    }

    private long postgresTicks() {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            long ticks = 0;
            for (var process : processes) {
                ticks += ticksOf(process);
            }
            return ticks;
        } catch (IOException e) {
            throw new IllegalStateException("The kernel does not say what PostgreSQL used", e);
        }
    }

    /** The postmaster's own and its ended children's, or a living child's; 0 for everybody else. */
    private long ticksOf(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var isPostmaster = process.endsWith(postmaster);
            if (!isPostmaster && !fields[PARENT].equals(postmaster)) {
                return 0;
            }
            return Stream.iterate(OWN, at -> at < (isPostmaster ? OF_ENDED_CHILDREN + 2 : OWN + 2), at -> at + 1)
                    .mapToLong(at -> Long.parseLong(fields[at]))
                    .sum();
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }
}
