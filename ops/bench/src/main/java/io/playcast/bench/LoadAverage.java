package io.playcast.bench;

import java.lang.management.ManagementFactory;

/** How busy the machine is, others included: the kernel's load average over one minute. */
final class LoadAverage {
    private LoadAverage() {}

    static double now() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
