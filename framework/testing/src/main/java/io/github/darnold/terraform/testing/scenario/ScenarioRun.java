package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.format.Place;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import io.github.darnold.terraform.testing.scenario.format.Step;
import io.github.darnold.terraform.testing.scenario.match.Bindings;
import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import io.github.darnold.terraform.testing.scenario.match.TextPattern;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One scenario while it is played: does its steps and holds what happens against what it says.
final class ScenarioRun {

    private final Scenario scenario;
    private final Workspace workspace;
    private final ApiSession api;
    private final Bindings bindings = new Bindings();

    ScenarioRun(Scenario scenario, Workspace workspace, ApiSession api) {
        this.scenario = scenario;
        this.workspace = workspace;
        this.api = api;
    }

    void play() {
        scenario.steps().forEach(this::perform);
        end();
        List<String> violations = api.violations();
        if (!violations.isEmpty()) {
            Place last = scenario.steps().getLast().place();
            throw new ScenarioFailure(
                    last, "requests", "valid by the API's description", String.join("\n", violations));
        }
    }

    private void perform(Step step) {
        switch (step) {
            case Step.PutFile(Place place, String name, String content) -> workspace.put(name, fill(place, content));
            case Step.Environment(Place _, var variables) -> workspace.set(variables);
            case Step.Run run -> run(run);
            case Step.Outputs(Place place, JsonPattern expected) ->
                compare(place, "outputs", expected, workspace.state().outputs());
            case Step.StateOf state -> compareState(state);
            case Step.StateList(Place place, List<String> addresses) -> compareAddresses(place, addresses);
            case Step.Requests requests -> compareRequests(requests);
            case Step.Outside outside ->
                api.request(outside, fill(outside.place(), outside.path()), fill(outside.place(), outside.body()));
            case Step.Answer answer ->
                compare(
                        answer.place(),
                        "answer",
                        answer.expected(),
                        JsonMapper.shared().readTree(api.answer(answer)));
            case Step.Fail fail -> api.fail(fail);
            case Step.Recover _ -> api.recover();
            case Step.Advance advance -> api.advance(advance);
        }
    }

    private String fill(Place place, String text) {
        try {
            return bindings.fill(text);
        } catch (NoSuchElementException unbound) {
            throw new ScenarioFailure(
                    place, "names", "each stands for something", String.valueOf(unbound.getMessage()));
        }
    }

    private void run(Step.Run step) {
        initialise(step);
        List<String> arguments =
                step.arguments().stream().map(word -> fill(step.place(), word)).toList();
        api.commandStarts();
        Outcome outcome = workspace.run(arguments);
        api.commandEnds();
        String text = outcome.text();
        List<String> missing = step.expected().stream()
                .filter(line -> !new TextPattern(Outcome.flat(line)).occursIn(text, bindings))
                .toList();
        if (!missing.isEmpty()) {
            throw failure(step, String.join("\n", missing), outcome);
        }
        if (outcome.isSuccess() == step.mustFail()) {
            throw failure(step, step.mustFail() ? "failure" : "success", outcome);
        }
        if (outcome.warns() && !step.mayWarn()) {
            throw failure(step, "no warning", outcome);
        }
    }

    /// Installs the provider where a scenario does not do so itself.
    private void initialise(Step.Run step) {
        boolean needed = scenario.mode() == Scenario.Mode.LAUNCHED
                && !step.subcommand().equals("init")
                && !workspace.isInitialised();
        if (needed) {
            succeed(step.place(), "has been successfully initialized!", "init");
        }
    }

    private static ScenarioFailure failure(Step.Run step, String expected, Outcome outcome) {
        return new ScenarioFailure(
                step.place(), step.line(), expected, outcome.output() + "\n(exit code " + outcome.exitCode() + ")");
    }

    private void compareState(Step.StateOf step) {
        JsonNode attributes = workspace.state().objects().get(step.address());
        if (attributes == null) {
            throw new ScenarioFailure(
                    step.place(),
                    "state",
                    step.address(),
                    "only: " + String.join(", ", workspace.state().objects().keySet()));
        }
        compare(step.place(), "state of " + step.address(), step.expected(), attributes);
    }

    private void compareAddresses(Place place, List<String> expected) {
        List<String> actual =
                workspace.state().objects().keySet().stream().sorted().toList();
        if (!expected.stream().sorted().toList().equals(actual)) {
            throw new ScenarioFailure(
                    place, "addresses in the state", String.join("\n", expected), String.join("\n", actual));
        }
    }

    private void compareRequests(Step.Requests step) {
        List<ReceivedRequest> received = api.received(step.writesOnly());
        List<String> differences = new RequestComparison(bindings).differences(step.expected(), received);
        if (!differences.isEmpty()) {
            throw new ScenarioFailure(
                    step.place(),
                    "requests that the API received",
                    lines(step.expected()),
                    lines(received) + "\n\n" + String.join("\n", differences));
        }
    }

    private static String lines(List<?> items) {
        return items.isEmpty() ? "none" : items.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private void compare(Place place, String what, JsonPattern expected, JsonNode actual) {
        List<String> differences = expected.differences(actual, bindings);
        if (!differences.isEmpty()) {
            throw new ScenarioFailure(
                    place,
                    what,
                    expected.expected().toPrettyString(),
                    actual.toPrettyString() + "\n\n" + String.join("\n", differences));
        }
    }

    private void end() {
        Place last = scenario.steps().getLast().place();
        if (scenario.ending() == Scenario.Ending.OPEN || workspace.state().isEmpty()) {
            return;
        }
        if (scenario.ending() == Scenario.Ending.CLEAN) {
            succeed(last, "No changes.", "plan", "-detailed-exitcode");
        }
        succeed(last, "Destroy complete!", "destroy");
    }

    private void succeed(Place place, String expected, String... arguments) {
        Outcome outcome = workspace.run(List.of(arguments));
        if (!outcome.isSuccess() || !outcome.text().contains(expected)) {
            throw new ScenarioFailure(
                    place,
                    "terraform " + String.join(" ", arguments) + ", which the runner adds",
                    expected,
                    outcome.output() + "\n(exit code " + outcome.exitCode() + ")");
        }
    }
}
