package io.github.darnold.terraform.testing.scenario.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a block of things that happen to the API: `fail 2 POST /things with 500`, `recover`, `advance 90s`.
final class ApiEventReader {

    private static final Pattern FAIL = Pattern.compile("fail (\\d{1,6}) ([A-Z]+|\\*) (/\\S*) with (\\S+)");
    private static final Pattern ADVANCE = Pattern.compile("advance (\\d{1,9})([smhd])");

    private ApiEventReader() {}

    static List<Step> read(Fence fence) {
        List<Step> events = new ArrayList<>();
        for (int i = 0; i < fence.lines().size(); i++) {
            events.add(event(fence.at(i), fence.lines().get(i).strip()));
        }
        if (events.isEmpty()) {
            throw new InvalidScenario(fence.place(), "nothing happens in this block");
        }
        return events;
    }

    private static Step event(Place place, String line) {
        Matcher fail = FAIL.matcher(line);
        if (fail.matches()) {
            return new Step.Fail(place, Integer.parseInt(fail.group(1)), fail.group(2), fail.group(3), fail.group(4));
        }
        if (line.equals("recover")) {
            return new Step.Recover(place);
        }
        Matcher advance = ADVANCE.matcher(line);
        if (advance.matches()) {
            return new Step.Advance(place, duration(Long.parseLong(advance.group(1)), advance.group(2)));
        }
        throw new InvalidScenario(
                place, "none of \"fail 2 POST /things with 500\", \"recover\", \"advance 90s\": " + line);
    }

    private static Duration duration(long amount, String unit) {
        return Duration.parse(unit.equals("d") ? "P" + amount + "D" : "PT" + amount + unit);
    }
}
