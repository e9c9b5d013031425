package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An argument of the provider block together with the environment variables that stand in for it. An argument that
/// is not known yet never falls back to the environment: the key of another account could be there. The text form
/// hides the value.
///
/// @param value empty when it is set nowhere, or not known yet
record Setting(String argument, List<String> variables, boolean isUnknown, Optional<String> value) {

    static Setting of(Fields config, Attribute<String> argument, Map<String, String> environment, String... variables) {
        if (config.isUnknown(argument)) {
            return new Setting(argument.name(), List.of(variables), true, Optional.empty());
        }
        Optional<String> configured = Optional.ofNullable(config.get(argument));
        Optional<String> inherited = List.of(variables).stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .findFirst();
        return new Setting(argument.name(), List.of(variables), false, configured.or(() -> inherited));
    }

    boolean isMissing() {
        return !isUnknown && value.isEmpty();
    }

    /// The value.
    ///
    /// @param purpose what it is needed for, for the message
    /// @throws Failure when there is none
    String require(String purpose) {
        if (isUnknown) {
            throw new Deferred(
                    Deferred.Reason.PROVIDER_CONFIG_UNKNOWN,
                    Diagnostic.error(
                            "The provider's " + argument + " is not known yet",
                            purpose + " needs " + argument
                                    + ", which depends on something that is only known after apply. Apply that "
                                    + "first (terraform apply -target=...), or set the argument from a variable."));
        }
        return value.orElseThrow(() -> missing(purpose));
    }

    Failure missing(String purpose) {
        return Failure.of("The provider has no " + argument, purpose + " needs a key. Set " + whereToSet() + ".");
    }

    /// For messages.
    String whereToSet() {
        return argument + " in the provider block, or the environment variable " + String.join(" or ", variables);
    }

    @Override
    public String toString() {
        return argument + (isUnknown ? " (unknown)" : value.isPresent() ? " (set)" : " (not set)");
    }
}
