package io.github.darnold.openai.benchmark.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What a running process and those that it started have used so far.
///
/// @param peakBytes most memory that was resident at a time; empty where the system does not tell
public record ProcessUse(OptionalLong peakBytes, Duration cpu) {

    private static final String PEAK = "VmHWM:";

    static ProcessUse of(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        long peak = all.stream().mapToLong(each -> peakBytes(each.pid())).sum();
        Duration cpu = all.stream().map(CpuClock::of).reduce(Duration.ZERO, Duration::plus);
        return new ProcessUse(peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak), cpu);
    }

    static long peakBytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException noProcFileSystem) {
            return 0;
        }
    }
}
