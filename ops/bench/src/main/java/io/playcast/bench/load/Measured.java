package io.playcast.bench.load;

import java.util.Locale;

/** What a closed loop did while it was looked at. */
public record Measured(long count, double seconds, CpuMeter.Used cpu) {
    public double perSecond() {
        return count / seconds;
    }

    /** Microseconds of processor time for each, JVM and PostgreSQL together. */
    public double cpuEach() {
        return jvmEach() + postgresEach();
    }

    public double jvmEach() {
        return cpu.jvmMicros() / Math.max(1, count);
    }

    public double postgresEach() {
        return cpu.postgresMicros() / Math.max(1, count);
    }

    /** How many processors' worth of time JVM and PostgreSQL took together. */
    public double busy() {
        return (cpu.jvmMicros() + cpu.postgresMicros()) / 1e6 / seconds;
    }

    /** One line on what it cost. */
    public String cost() {
        return String.format(
                Locale.ROOT,
                "JVM %.0f us + PostgreSQL %.0f us of CPU each, %.1f of %d cores busy",
                jvmEach(),
                postgresEach(),
                busy(),
                Runtime.getRuntime().availableProcessors());
    }
}
