package io.github.darnold.terraform.plugin.call;

import java.util.Collection;

/// See [Logger#silent].
final class SilentLogger implements Logger {

    @Override
    public void log(Level level, String message, Object... keysAndValues) {}

    @Override
    public boolean isEnabled(Level level) {
        return false;
    }

    @Override
    public Logger masking(Collection<String> secrets) {
        return this;
    }
}
