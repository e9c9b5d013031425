package io.github.darnold.openai.acceptance.sample;

import io.github.darnold.terraform.testing.scenario.format.Place;
import io.github.darnold.terraform.testing.scenario.format.Step;
import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The steps of a scenario while it is made. Mutable.
final class Steps {

    private static final Pattern LOCAL_PATH = Pattern.compile("\"\\$\\{path\\.module\\}/[^\"]+\"");

    private final Place place;
    private final List<Step> steps = new ArrayList<>();

    /// @param file which messages name
    Steps(String file) {
        this.place = new Place(file, 1);
    }

    String file() {
        return place.file();
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    /// The provider that serves all scenarios has a working directory of its own: paths that count from Terraform's are
    /// made absolute.
    ///
    /// @param content nothing to take the file away
    void put(String name, String content) {
        steps.add(new Step.PutFile(place, name, LOCAL_PATH.matcher(content).replaceAll("abspath($0)")));
    }

    /// Runs a command, which must succeed and print all of these.
    void run(String command, String... printed) {
        steps.add(new Step.Run(place, List.of(command.split(" ")), List.of(printed)));
    }

    void unchanged() {
        run("plan -detailed-exitcode", "No changes.");
    }

    void forget(String address) {
        run("state rm " + address, "Successfully removed 1 resource instance(s).");
    }

    void noWrites() {
        steps.add(new Step.Requests(place, true, List.of()));
    }

    /// Lets `<id:name>` stand for what an attribute of an object is.
    void bind(String address, Collection<String> attributes) {
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        attributes.forEach(attribute -> expected.put(attribute, ImportSample.wildcard(attribute)));
        steps.add(new Step.StateOf(place, address, new JsonPattern(expected, false)));
    }
}
