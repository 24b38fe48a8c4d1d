package org.wutong.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the figures depend on besides the program. */
final class Surroundings {
    private Surroundings() {}

    static List<String> lines() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return List.of(
                "# %s · JDK %s (%s) · %s %s %s"
                        .formatted(
                                LocalDate.now(java.time.ZoneId.systemDefault()),
                                System.getProperty("java.vm.version"),
                                System.getProperty("java.vm.vendor"),
                                system.getName(),
                                system.getVersion(),
                                system.getArch()),
                String.format(
                        Locale.ROOT,
                        "# %d processors, load %.1f at the start",
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage()));
    }
}
