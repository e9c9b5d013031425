package io.github.darnold.terraform.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Signals {

    private static final long INTERRUPT = 0b10;

    private Signals() {}

    /// Whether a process that we start can receive Ctrl-C. A shell that starts us in the background makes us
    /// ignore it, and so do our children.
    static boolean interruptsArrive() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
    }

    /// What Ctrl-C sends.
    static void interrupt(long pid) throws IOException, InterruptedException {
        int exit =
                new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        if (exit != 0) {
            throw new IOException("kill ended with " + exit);
        }
    }
}
