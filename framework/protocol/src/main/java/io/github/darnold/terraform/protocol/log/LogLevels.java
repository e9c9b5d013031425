package io.github.darnold.terraform.protocol.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the environment asks to be logged. The host filters again, so this only has to let enough through.
///
/// @param environment the process environment
/// @param name the provider's short name, `openai`
/// @param fallback what holds when no variable speaks
public record LogLevels(Map<String, String> environment, String name, Threshold fallback) {

    public LogLevels {
        environment = Map.copyOf(environment);
    }

    public Threshold provider() {
        return first(List.of(ofProvider(), "TF_LOG_PROVIDER", "TF_LOG"));
    }

    /// The level of the framework's own records.
    public Threshold sdk() {
        return first(List.of("TF_LOG_SDK", "TF_LOG_PROVIDER", "TF_LOG"));
    }

    public Threshold subsystem(String subsystem) {
        return first(List.of(ofProvider() + "_" + word(subsystem), ofProvider(), "TF_LOG_PROVIDER", "TF_LOG"));
    }

    private String ofProvider() {
        return "TF_LOG_PROVIDER_" + word(name);
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Threshold first(List<String> variables) {
        return variables.stream()
                .flatMap(variable -> Threshold.parse(environment.getOrDefault(variable, "")).stream())
                .findFirst()
                .orElse(fallback);
    }
}
