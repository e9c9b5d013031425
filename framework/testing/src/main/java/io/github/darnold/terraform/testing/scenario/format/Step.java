package io.github.darnold.terraform.testing.scenario.format;

import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One step of a scenario.
public sealed interface Step {

    Place place();

    /// Puts a file into the folder of the configuration; without content, takes it away.
    record PutFile(Place place, String name, String content) implements Step {}

    /// Sets environment variables for all commands that follow; an empty value takes one away, and
    /// `$OTHER` is what another has.
    record Environment(Place place, Map<String, String> variables) implements Step {}

    /// Runs a command.
    ///
    /// @param arguments after `terraform`: a subcommand, before which `-chdir=...` may stand
    /// @param expected what it must print, each somewhere
    record Run(Place place, List<String> arguments, List<String> expected) implements Step {

        private static final String FOLDER = "-chdir=";

        public String line() {
            return "terraform " + String.join(" ", arguments);
        }

        public String subcommand() {
            return subcommandOf(arguments);
        }

        /// Empty where there is none.
        public static String subcommandOf(List<String> arguments) {
            return arguments.stream()
                    .filter(word -> !word.startsWith(FOLDER))
                    .findFirst()
                    .orElse("");
        }

        public boolean mustFail() {
            return expected.stream().anyMatch(line -> line.startsWith("Error:"));
        }

        /// Terraform warns of every provider that does not come from a registry when it installs it.
        public boolean mayWarn() {
            return subcommand().equals("init") || expected.stream().anyMatch(line -> line.startsWith("Warning:"));
        }
    }

    /// All outputs by name.
    record Outputs(Place place, JsonPattern expected) implements Step {}

    /// Some attributes of one object in the state.
    record StateOf(Place place, String address, JsonPattern expected) implements Step {}

    /// The addresses of all objects in the state.
    record StateList(Place place, List<String> addresses) implements Step {}

    /// What the API received during the command before.
    ///
    /// @param writesOnly whether GETs do not count
    record Requests(Place place, boolean writesOnly, List<ExpectedRequest> expected) implements Step {}

    /// A request to the API that does not come from Terraform.
    ///
    /// @param body empty for none
    record Outside(Place place, String method, String path, String body) implements Step {}

    /// What the API answered to the request from outside before.
    record Answer(Place place, JsonPattern expected) implements Step {}

    /// Makes requests fail.
    ///
    /// @param path a pattern of the API's own
    /// @param failure a status such as `500`, or a word of the API's own
    record Fail(Place place, int calls, String method, String path, String failure) implements Step {}

    /// Ends all failures that are still to come.
    record Recover(Place place) implements Step {}

    /// Moves the API's clock.
    record Advance(Place place, Duration by) implements Step {}
}
