package io.github.darnold.openai.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What happens to the processes in the middle of an apply.
enum Blow {
    NONE,
    /// Ctrl-C: the signal reaches terraform and its providers.
    INTERRUPT,
    KILL_PROVIDER,
    KILL_TERRAFORM;

    /// Lets it happen.
    ///
    /// @param terraform what was started for the apply
    void strike(Process terraform) {
        switch (this) {
            case NONE -> {}
            case INTERRUPT ->
                interrupt(Stream.concat(Stream.of(terraform.toHandle()), terraform.descendants())
                        .map(ProcessHandle::pid)
                        .toList());
            case KILL_PROVIDER -> terraform.descendants().forEach(ProcessHandle::destroyForcibly);
            case KILL_TERRAFORM -> terraform.destroyForcibly();
        }
    }

    private static void interrupt(List<Long> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-INT"));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        try {
            // Who has ended meanwhile is no failure.
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }
}
