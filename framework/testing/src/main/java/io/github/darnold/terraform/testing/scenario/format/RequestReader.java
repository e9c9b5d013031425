package io.github.darnold.terraform.testing.scenario.format;

import io.github.darnold.terraform.testing.scenario.match.JsonPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads requests: a line `POST /things` each, with the JSON body under it if that matters. Three dots after the path
/// say that it may come more than once, with a number: up to so often.
final class RequestReader {

    private static final Pattern REQUEST =
            Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/\\S*)(?:( \\.\\.\\.)(?: (\\d+))?)?");

    private RequestReader() {}

    private record Part(Place place, Matcher line, List<String> body) {

        String text() {
            return String.join("\n", body).strip();
        }
    }

    static List<ExpectedRequest> expected(Fence fence) {
        return parts(fence).stream()
                .map(part ->
                        new ExpectedRequest(part.line().group(1), part.line().group(2), most(part.line()), body(part)))
                .toList();
    }

    private static long most(Matcher line) {
        if (line.group(3) == null) {
            return 1;
        }
        return line.group(4) == null ? Long.MAX_VALUE : Long.parseLong(line.group(4));
    }

    static Step outside(Fence fence) {
        List<Part> parts = parts(fence);
        if (parts.size() != 1 || parts.getFirst().line().group(3) != null) {
            throw new InvalidScenario(fence.place(), "exactly one request is made from outside");
        }
        Part part = parts.getFirst();
        return new Step.Outside(part.place(), part.line().group(1), part.line().group(2), part.text());
    }

    private static Optional<JsonPattern> body(Part part) {
        return part.text().isEmpty()
                ? Optional.empty()
                : Optional.of(new JsonPattern(StepReader.json(part.place().plus(1), part.text()), false));
    }

    private static List<Part> parts(Fence fence) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < fence.lines().size(); i++) {
            String line = fence.lines().get(i);
            Matcher request = REQUEST.matcher(line.strip());
            if (request.matches()) {
                parts.add(new Part(fence.at(i), request, new ArrayList<>()));
            } else if (!parts.isEmpty()) {
                parts.getLast().body().add(line);
            } else if (!line.isBlank()) {
                throw new InvalidScenario(fence.at(i), "not a request such as \"POST /things\": " + line);
            }
        }
        return parts;
    }
}
