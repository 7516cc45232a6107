package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Waits until nothing goes on any more of what went before. */
final class Settled {
    private static final long LOOK_NANOS = 250_000_000;
    private static final int LOOKS = 40;
    private static final double SAME = 0.002;
    private static final double BUSY = 0.1;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    private Settled() {}

    /** Until the machine has little to do: read models and compilers lag behind a crowd that came in. Gives up after a minute. */
    static void idle() {
        int quiet = 0;
        long[] before = ticks();
        for (int look = 0; look < LOOKS && quiet < 2; look++) {
            LockSupport.parkNanos(6 * LOOK_NANOS);
            long[] now = ticks();
            boolean busy = now[0] - before[0] > BUSY * (now[1] - before[1]);
            quiet = busy ? 0 : quiet + 1;
            before = now;
        }
    }

    /** Of all processors since the machine started: busy ones, and all (proc(5), /proc/stat). */
    private static long[] ticks() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().substring(3).strip().split(" +");
            long all = Stream.of(fields).limit(8).mapToLong(Long::parseLong).sum();
            return new long[] {all - Long.parseLong(fields[IDLE]) - Long.parseLong(fields[WAITING]), all};
        } catch (IOException problem) {
            throw new BenchProblem("The kernel does not say what runs", problem);
        }
    }

    /** Until a server's memory no longer changes: what was collected is given back in the background. */
    static void wait(Server server) {
        long before = server.residentBytes();
        int same = 0;
        for (int look = 0; look < LOOKS && same < 4; look++) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = server.residentBytes();
            same = Math.abs(now - before) < SAME * before ? same + 1 : 0;
            before = now;
        }
    }
}
