package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.exchange.BaseUrl;
import io.github.darnold.terraform.rest.exchange.HeaderText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An argument of the provider block together with the environment variables that stand in for it. An argument that
/// is not known yet never falls back to the environment: the key of another account could be there. White space around
/// a value does not count, and a blank one is none. The text form hides the value.
///
/// @param variable the environment variable that the value is from; empty when it is configured, or there is none
/// @param value empty when it is set nowhere, or not known yet
record Setting(String argument, List<String> variables, boolean isUnknown, String variable, Optional<String> value) {

    static Setting of(Fields config, Attribute<String> argument, Map<String, String> environment, String... variables) {
        List<String> names = List.of(variables);
        if (config.isUnknown(argument)) {
            return new Setting(argument.name(), names, true, "", Optional.empty());
        }
        String configured = config.get(argument);
        if (configured != null && !configured.isBlank()) {
            return new Setting(argument.name(), names, false, "", Optional.of(configured.strip()));
        }
        return names.stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .findFirst()
                .map(name -> new Setting(
                        argument.name(),
                        names,
                        false,
                        name,
                        Optional.of(environment.getOrDefault(name, "").strip())))
                .orElseGet(() -> new Setting(argument.name(), names, false, "", Optional.empty()));
    }

    /// The same, when it can stand in a header.
    ///
    /// @throws Failure when it cannot; the text does not show it
    Setting forHeader() {
        value.flatMap(HeaderText::problem).ifPresent(why -> {
            throw refused(" " + why);
        });
        return this;
    }

    /// The same, when it is a base URL.
    ///
    /// @throws Failure when it is none; the text shows no password
    Setting forBase() {
        value.ifPresent(text -> BaseUrl.problem(text).ifPresent(why -> {
            throw refused(BaseUrl.shown(text) + " " + why);
        }));
        return this;
    }

    private Failure refused(String why) {
        return new Failure(
                variable.isEmpty()
                        ? Diagnostic.error("Invalid value of " + argument, argument + why)
                                .at(argument)
                        : Diagnostic.error("Invalid value of the environment variable " + variable, variable + why));
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
