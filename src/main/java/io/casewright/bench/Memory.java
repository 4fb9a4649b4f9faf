package io.casewright.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a process holds of memory, in megabytes.
final class Memory {

    private static final int KILO = 1_024;

    private Memory() {}

    /// Of this process's heap, after what nobody needs is gone.
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /// Pages that are shared with other processes by share; files that are mapped count. 0 where the platform does not
    /// tell.
    static long proportional(long pid) {
        return pages(pid, "Pss:");
    }

    /// Of it, what is no file's.
    static long withoutFiles(long pid) {
        return pages(pid, "Pss_Anon:");
    }

    private static long pages(long pid, String kind) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            List<String> lines = Files.readAllLines(rollup);
            return lines.stream()
                            .filter(line -> line.startsWith(kind))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILO;
        } catch (IOException e) {
            return 0;
        }
    }
}
