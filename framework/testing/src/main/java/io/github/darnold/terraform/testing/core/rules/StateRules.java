package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What core enforces of states, wherever they come from.
///
/// 0. a state is an object of the schema's type, or null
/// 1. nothing in it is unknown
/// 2. nothing write-only is in it
public final class StateRules {

    /// What is wrong with a state that was read, imported, upgraded or moved.
    public static List<Violation> check(Schema schema, Value state) {
        return check("state rule", new int[] {0, 1, 2}, schema, state);
    }

    /// Of a result, the same rules under the numbers that those of results have.
    private static List<Violation> check(String family, int[] numbers, Schema schema, Value state) {
        List<Violation> violations =
                new ArrayList<>(TypeRules.check(family + " " + numbers[0], schema.wireType(), state));
        for (Path path : Inspection.unknownIn(state)) {
            violations.add(new Violation(path, family + " " + numbers[1], "is still unknown"));
        }
        if (violations.isEmpty() && state instanceof ObjectValue object) {
            for (Path path : Inspection.writeOnlyIn(Member.of(schema), object)) {
                violations.add(new Violation(path, family + " " + numbers[2], "is write-only but in the state"));
            }
        }
        return violations;
    }

    /// "Provider produced inconsistent result after apply". Of what failed too: 0, it is an object of the
    /// schema's type; 4, nothing is unknown; 5, nothing write-only is there. Rules 1 to 3 are those of agreement
    /// with the plan.
    public static List<Violation> applied(Schema schema, ObjectValue planned, Value result, boolean failed) {
        if (result.isNull()) {
            return failed ? List.of() : List.of(new Violation(Path.ROOT, "apply rule 0", "is null after apply"));
        }
        List<Violation> violations = new ArrayList<>(check("apply rule", new int[] {0, 4, 5}, schema, result));
        boolean comparable = violations.stream().noneMatch(each -> each.rule().endsWith(" 0"));
        if (!failed && comparable && result instanceof ObjectValue object) {
            Agreement.check("apply rule", Member.of(schema), planned, object).stream()
                    .filter(each ->
                            violations.stream().noneMatch(known -> known.path().equals(each.path())))
                    .toList()
                    .forEach(violations::add);
        }
        return violations;
    }

    /// "Provider produced inconsistent final plan": a plan made again agrees with the first.
    public static List<Violation> finalPlan(Schema schema, ObjectValue first, ObjectValue again) {
        return Agreement.check("final plan rule", Member.of(schema), first, again);
    }

    private StateRules() {}
}
