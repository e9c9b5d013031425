package io.github.darnold.openai.benchmark.launch;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The CPU time of a process. What the JDK tells of it counts in hundredths of a second, and a native provider
/// needs two of them from start to end; the clock behind it counts in nanoseconds.
final class CpuClock {

    private static final Optional<MethodHandle> CLOCK_GETTIME =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                    ? clockGettime()
                    : Optional.empty();

    private CpuClock() {}

    @SuppressWarnings("restricted") // The signature is that of the manual page.
    private static Optional<MethodHandle> clockGettime() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("clock_gettime")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)));
    }

    static Duration of(ProcessHandle process) {
        return CLOCK_GETTIME
                .flatMap(clock -> read(clock, process.pid()))
                .or(() -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static Optional<Duration> read(MethodHandle clock, long pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            int failed = (int) clock.invokeExact(clockOf(pid), time);
            return failed != 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(
                            time.getAtIndex(ValueLayout.JAVA_LONG, 0), time.getAtIndex(ValueLayout.JAVA_LONG, 1)));
        } catch (Throwable e) {
            throw new IllegalStateException("clock_gettime", e);
        }
    }

    /// What `clock_getcpuclockid` makes of a process: its complement, shifted, and the kind of clock.
    private static int clockOf(long pid) {
        return (int) (~pid << 3) | 2;
    }
}
