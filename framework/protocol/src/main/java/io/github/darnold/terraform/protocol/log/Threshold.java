package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.plugin.call.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/// The least level that is written.
public enum Threshold {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR,
    OFF;

    boolean admits(Level level) {
        return switch (level) {
            case TRACE -> this == TRACE;
            case DEBUG -> compareTo(DEBUG) <= 0;
            case INFO -> compareTo(INFO) <= 0;
            case WARN -> compareTo(WARN) <= 0;
            case ERROR -> compareTo(ERROR) <= 0;
        };
    }

    /// Reads the value of a `TF_LOG` variable as Terraform does: `JSON` and words it does not know mean
    /// everything.
    static Optional<Threshold> parse(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "DEBUG" -> Optional.of(DEBUG);
            case "INFO" -> Optional.of(INFO);
            case "WARN" -> Optional.of(WARN);
            case "ERROR" -> Optional.of(ERROR);
            case "OFF" -> Optional.of(OFF);
            default -> Optional.of(TRACE);
        };
    }
}
