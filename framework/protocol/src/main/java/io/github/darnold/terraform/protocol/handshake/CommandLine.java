package io.github.darnold.terraform.protocol.handshake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the executable was asked to do.
public sealed interface CommandLine {

    /// No arguments: a plugin host started us, or somebody who does not know that one should.
    record Plugin() implements CommandLine {}

    record Version() implements CommandLine {}

    record Help() implements CommandLine {}

    /// Serve without a host, for Terraform to attach.
    ///
    /// @param environmentFile where to write the variable for Terraform too
    record Debug(Optional<Path> environmentFile) implements CommandLine {}

    record Unknown(String argument) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        boolean debug = false;
        Optional<Path> environmentFile = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String option = option(argument);
            String file = option.startsWith("debug-env-file=") ? option.substring(option.indexOf('=') + 1) : "";
            switch (option) {
                case "version" -> {
                    return new Version();
                }
                case "help", "h" -> {
                    return new Help();
                }
                case "debug" -> debug = true;
                case "debug-env-file" -> {
                    i++;
                    file = i < arguments.size() ? arguments.get(i) : "";
                }
                default -> {}
            }
            if (!file.isEmpty()) {
                environmentFile = Optional.of(Path.of(file));
            } else if (!option.equals("debug")) {
                return new Unknown(argument);
            }
        }
        if (environmentFile.isPresent() && !debug) {
            return new Unknown("-debug-env-file without -debug");
        }
        return debug ? new Debug(environmentFile) : new Plugin();
    }

    /// As with Go's flags, one dash is as good as two.
    private static String option(String argument) {
        if (argument.startsWith("--")) {
            return argument.substring(2);
        }
        return argument.startsWith("-") ? argument.substring(1) : "";
    }
}
