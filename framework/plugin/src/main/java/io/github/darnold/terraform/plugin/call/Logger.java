package io.github.darnold.terraform.plugin.call;

import java.util.Collection;

/// Writes to Terraform's log (`TF_LOG`). Fields are given as alternating keys and values: `info("created", "id", id)`.
public interface Logger {

    /// A log that drops everything, for code that runs outside a call.
    static Logger silent() {
        return new SilentLogger();
    }

    /// How much a message matters, least first.
    enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    void log(Level level, String message, Object... keysAndValues);

    /// Whether messages of this level are written at all: lets callers skip costly fields.
    boolean isEnabled(Level level);

    /// The same log with these texts replaced by `***` wherever they would appear.
    Logger masking(Collection<String> secrets);

    default void trace(String message, Object... keysAndValues) {
        log(Level.TRACE, message, keysAndValues);
    }

    default void debug(String message, Object... keysAndValues) {
        log(Level.DEBUG, message, keysAndValues);
    }

    default void info(String message, Object... keysAndValues) {
        log(Level.INFO, message, keysAndValues);
    }

    default void warn(String message, Object... keysAndValues) {
        log(Level.WARN, message, keysAndValues);
    }

    default void error(String message, Object... keysAndValues) {
        log(Level.ERROR, message, keysAndValues);
    }
}
