package io.github.darnold.terraform.testing.scenario.format;

import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes a fenced block for the steps that it stands for.
final class StepReader {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*\\.[a-z0-9]+");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StepReader() {}

    static List<Step> read(Fence fence) {
        return switch (fence.language() + " " + fence.role()) {
            case "console " -> CommandReader.read(fence);
            case "sh environment" -> List.of(new Step.Environment(fence.place(), variables(fence)));
            case "json outputs" -> List.of(new Step.Outputs(fence.place(), pattern(fence, true)));
            case "json answer" -> List.of(new Step.Answer(fence.place(), pattern(fence, false)));
            case "text state" -> List.of(new Step.StateList(fence.place(), entries(fence)));
            case "text api" -> ApiEventReader.read(fence);
            case "http outside" -> List.of(RequestReader.outside(fence));
            case "http requests" -> List.of(new Step.Requests(fence.place(), false, RequestReader.expected(fence)));
            case "http writes" -> List.of(new Step.Requests(fence.place(), true, RequestReader.expected(fence)));
            default -> List.of(other(fence));
        };
    }

    private static Step other(Fence fence) {
        String role = fence.role();
        if (fence.language().equals("json") && role.startsWith("state ")) {
            return new Step.StateOf(
                    fence.place(), role.substring("state ".length()).strip(), pattern(fence, false));
        }
        if (!fence.language().isEmpty() && FILE.matcher(role).matches() && !role.contains("..")) {
            return new Step.PutFile(fence.place(), role, fence.text());
        }
        throw new InvalidScenario(
                fence.place(),
                "\"```" + (fence.language() + " " + role).strip()
                        + "\" is no step. There are: \"hcl main.tf\" (or any other "
                        + "file), \"console\", \"sh environment\", \"json outputs\", \"json state ADDRESS\", \"text state\", \"http "
                        + "requests\", \"http writes\", \"http outside\", \"json answer\", \"text api\"");
    }

    private static List<String> entries(Fence fence) {
        return fence.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Map<String, String> variables(Fence fence) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < fence.lines().size(); i++) {
            String line = fence.lines().get(i);
            if (!line.matches("[A-Z][A-Za-z0-9_]*=\\S*")) {
                throw new InvalidScenario(fence.at(i), "not NAME=value: " + line);
            }
            String[] parts = line.split("=", 2);
            variables.put(parts[0], parts[1]);
        }
        return variables;
    }

    private static JsonPattern pattern(Fence fence, boolean complete) {
        return new JsonPattern(json(fence.at(0), fence.text()), complete);
    }

    /// @param place where the text begins
    static JsonNode json(Place place, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            int lines =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
            throw new InvalidScenario(place.plus(lines), "not JSON: " + e.getOriginalMessage());
        }
    }
}
