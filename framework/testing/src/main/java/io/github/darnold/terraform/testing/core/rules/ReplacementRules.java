package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What core makes of the paths that are said to require replacement: those count whose value differs, is unknown, or
/// is write-only. Rule 1: each is somewhere, in what was there or in what is planned.
public final class ReplacementRules {

    /// What is wrong with the paths of an update's plan.
    public static List<Violation> check(Value prior, Value planned, List<Path> paths) {
        List<Violation> violations = new ArrayList<>();
        for (Path path : paths) {
            if (Places.at(prior, path) == null && Places.at(planned, path) == null) {
                violations.add(new Violation(path, "replacement rule 1", "requires replacement but is nowhere"));
            }
        }
        return violations;
    }

    /// The paths that count.
    public static List<Path> effective(List<Member> members, Value prior, Value planned, List<Path> paths) {
        return paths.stream()
                .filter(path -> isWriteOnly(members, path) || differs(prior, planned, path))
                .toList();
    }

    private static boolean differs(Value prior, Value planned, Path path) {
        @Nullable Value before = Places.at(prior, path);
        @Nullable Value after = Places.at(planned, path);
        if (before == null || after == null) {
            @Nullable Value other = before == null ? after : before;
            return other != null && !other.isNull();
        }
        return !before.equals(after) || after.isUnknown();
    }

    private static boolean isWriteOnly(List<Member> members, Path path) {
        List<Member> within = members;
        boolean writeOnly = false;
        for (Path.Step step : path.steps()) {
            if (step instanceof Path.Step.Attribute(var name)) {
                @Nullable
                Member member = within.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
                writeOnly |= member != null && member.is(Member.Trait.WRITE_ONLY);
                within = member == null || member.nest() == null
                        ? List.of()
                        : member.nest().members();
            }
        }
        return writeOnly;
    }

    private ReplacementRules() {}
}
