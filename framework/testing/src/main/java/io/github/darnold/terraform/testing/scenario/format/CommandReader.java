package io.github.darnold.terraform.testing.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a console block: commands after `$ `, and under each what it prints.
final class CommandReader {

    private static final Set<String> COMMANDS = Set.of(
            "apply",
            "destroy",
            "import",
            "init",
            "output",
            "plan",
            "query",
            "refresh",
            "show",
            "state",
            "taint",
            "test",
            "untaint",
            "validate");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private CommandReader() {}

    static List<Step> read(Fence fence) {
        List<Step> commands = new ArrayList<>();
        int next = 0;
        while (next < fence.lines().size()) {
            int end = next + 1;
            while (end < fence.lines().size() && !fence.lines().get(end).startsWith("$ ")) {
                end++;
            }
            commands.add(command(
                    fence.at(next), fence.lines().get(next), fence.lines().subList(next + 1, end)));
            next = end;
        }
        if (commands.isEmpty()) {
            throw new InvalidScenario(fence.place(), "a console block needs a command: \"$ terraform apply\"");
        }
        return commands;
    }

    private static Step.Run command(Place place, String line, List<String> printed) {
        List<String> words = words(line);
        if (words.size() < 3 || !words.get(0).equals("$") || !words.get(1).equals("terraform")) {
            throw new InvalidScenario(place, "not a command of the form \"$ terraform ...\": " + line);
        }
        List<String> expected = printed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (expected.isEmpty()) {
            throw new InvalidScenario(place, "write under the command what it prints, or the part that matters");
        }
        Step.Run run = new Step.Run(place, words.subList(2, words.size()), expected);
        if (!COMMANDS.contains(run.subcommand())) {
            throw new InvalidScenario(
                    place, "terraform " + run.subcommand() + " is none of the commands that scenarios run");
        }
        return run;
    }

    /// Words are parted by white space, which apostrophes around a word protect.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }
}
