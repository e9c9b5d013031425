package io.github.darnold.terraform.testing.scenario.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines between `---` at the start of a scenario: `mode: launched`, `end: destroy`, `hosts: all`,
/// `needs: terraform 1.14`, `folder: examples/things`.
record Heading(Scenario.Mode mode, Scenario.Ending ending, Scenario.Hosts hosts, Needs needs, Optional<String> folder) {

    private static final List<String> SETTINGS = List.of("mode", "end", "hosts", "needs", "folder");

    static Heading read(Place start, List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(":", 2);
            Place place = start.plus(i + 1);
            if (words.length < 2 || !SETTINGS.contains(words[0])) {
                throw new InvalidScenario(
                        place,
                        "not \"mode: ...\", \"end: ...\", \"hosts: ...\", \"needs: ...\" or \"folder: ...\": "
                                + lines.get(i));
            }
            if (settings.put(words[0], words[1].strip()) != null) {
                throw new InvalidScenario(place, words[0] + " is set twice");
            }
        }
        return new Heading(
                choose(start, Scenario.Mode.values(), settings.get("mode")).orElse(Scenario.Mode.REATTACH),
                choose(start, Scenario.Ending.values(), settings.get("end")).orElse(Scenario.Ending.CLEAN),
                choose(start, Scenario.Hosts.values(), settings.get("hosts")).orElse(Scenario.Hosts.ONE),
                Optional.ofNullable(settings.get("needs"))
                        .map(text -> Needs.parse(start, text))
                        .orElse(Needs.NOTHING),
                Optional.ofNullable(settings.get("folder")));
    }

    private static <T extends Enum<T>> Optional<T> choose(Place place, T[] choices, @Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(word)) {
            throw new InvalidScenario(place, "\"" + word + "\" is none of " + String.join(", ", words));
        }
        return Optional.of(choices[words.indexOf(word)]);
    }
}
