package io.github.darnold.terraform.testing.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Markdown document, as far as scenarios need it.
///
/// @param heading the lines between `---` at its start
record Markdown(String title, List<String> heading, List<Fence> fences) {

    private static final Pattern OPENING = Pattern.compile("(\\s*)(`{3,}|~{3,})\\s*(\\S*)\\s*(.*?)\\s*");

    static Markdown parse(String file, List<String> lines) {
        Place start = new Place(file, 1);
        int headingEnd = !lines.isEmpty() && lines.getFirst().equals("---")
                ? lines.subList(1, lines.size()).indexOf("---") + 1
                : -1;
        if (headingEnd == 0) {
            throw new InvalidScenario(start, "the heading that begins here has no end");
        }
        List<String> heading = headingEnd < 0 ? List.of() : lines.subList(1, headingEnd);
        int body = headingEnd + 1;
        return new Markdown(title(start, lines.subList(body, lines.size())), heading, fences(start, lines, body));
    }

    private static String title(Place start, List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .orElseThrow(() -> new InvalidScenario(start, "a scenario begins with \"# what happens\""));
    }

    private static List<Fence> fences(Place start, List<String> lines, int from) {
        List<Fence> fences = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            Matcher opening = OPENING.matcher(lines.get(i));
            if (opening.matches()) {
                Fence fence = fence(start.plus(i), opening, lines.subList(i + 1, lines.size()));
                fences.add(fence);
                i += fence.lines().size() + 1;
            }
        }
        return fences;
    }

    private static Fence fence(Place place, Matcher opening, List<String> rest) {
        if (!opening.group(1).isEmpty() || opening.group(2).startsWith("~")) {
            throw new InvalidScenario(place, "a block is fenced by ``` at the start of the line");
        }
        int end = rest.indexOf(opening.group(2));
        if (end < 0) {
            throw new InvalidScenario(place, "the block that begins here has no end");
        }
        return new Fence(place, opening.group(3), opening.group(4), List.copyOf(rest.subList(0, end)));
    }
}
