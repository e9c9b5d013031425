package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.Logger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A log that keeps its lines.
record RecordingLog(List<String> lines, Set<String> secrets) implements Logger {

    static RecordingLog empty() {
        return new RecordingLog(new CopyOnWriteArrayList<>(), Set.of());
    }

    @Override
    public void log(Level level, String message, Object... keysAndValues) {
        String line = level + " " + message + " " + Arrays.toString(keysAndValues);
        for (String secret : secrets) {
            line = line.replace(secret, "***");
        }
        lines.add(line);
    }

    @Override
    public boolean isEnabled(Level level) {
        return true;
    }

    @Override
    public Logger masking(Collection<String> more) {
        return new RecordingLog(lines, Set.copyOf(more));
    }
}
