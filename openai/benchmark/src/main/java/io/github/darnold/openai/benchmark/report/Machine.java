package io.github.darnold.openai.benchmark.report;

import java.lang.management.ManagementFactory;

/// Where something was measured: what to know before two reports are compared.
///
/// @param load the system's load average over a minute; negative where there is none
public record Machine(String system, String processor, int cores, String java, double load) {

    /// As it is now.
    public static Machine now() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
