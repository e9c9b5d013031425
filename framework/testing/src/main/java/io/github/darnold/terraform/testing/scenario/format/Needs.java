package io.github.darnold.terraform.testing.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The hosts that know what a scenario is about: `terraform 1.12 or opentofu 1.12`. Any where none is named.
public record Needs(List<Least> any) {

    public static final Needs NOTHING = new Needs(List.of());

    private static final Pattern LEAST = Pattern.compile("(terraform|opentofu) (\\d+)\\.(\\d+)");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

    /// A product, from a version on.
    public record Least(String product, int major, int minor) {

        private boolean isMetBy(String host, String version) {
            Matcher parts = VERSION.matcher(version);
            if (!host.equals(product) || !parts.matches()) {
                return false;
            }
            int theirs = Integer.parseInt(parts.group(1));
            return theirs > major || (theirs == major && Integer.parseInt(parts.group(2)) >= minor);
        }

        @Override
        public String toString() {
            return product + " " + major + "." + minor;
        }
    }

    public Needs {
        any = List.copyOf(any);
    }

    static Needs parse(Place place, String text) {
        List<Least> any = new ArrayList<>();
        for (String part : text.split(" or ", -1)) {
            Matcher least = LEAST.matcher(part.strip());
            if (!least.matches()) {
                throw new InvalidScenario(
                        place, "not \"needs: terraform 1.14\", \"needs: terraform 1.12 or opentofu 1.12\": " + text);
            }
            any.add(new Least(least.group(1), Integer.parseInt(least.group(2)), Integer.parseInt(least.group(3))));
        }
        return new Needs(any);
    }

    /// Whether a host has what the scenario is about.
    ///
    /// @param product `terraform` or `opentofu`
    public boolean areMetBy(String product, String version) {
        return any.isEmpty() || any.stream().anyMatch(each -> each.isMetBy(product, version));
    }

    @Override
    public String toString() {
        return any.stream().map(Least::toString).collect(Collectors.joining(" or "));
    }
}
