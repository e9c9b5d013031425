package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.rules.Inspection;
import io.github.darnold.terraform.testing.core.rules.TypeRules;
import io.github.darnold.terraform.testing.core.rules.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Terraform core (1.12 and newer) checks in the identity of an answer:
///
/// 1. it is of the identity's type, and only types that have an identity answer with one
/// 2. nothing in it is unknown: not in a plan either, or core cannot show it
/// 3. an import by identity answers with one, and so does every result of a list
///
/// Core sees no harm in an answer without an identity.
///
/// @param where the call that was answered, for messages
record IdentityRules(@Nullable Identity identity, String where) {

    /// Checks an identity that may be there.
    void optional(Value answered) {
        List<Violation> violations = ofType(answered);
        if (violations.isEmpty()) {
            for (Path path : Inspection.unknownIn(answered)) {
                violations.add(new Violation(path, "identity rule 2", "is unknown"));
            }
        }
        RuleBroken.check(where, violations);
    }

    /// Checks an identity that must be there.
    void present(Value answered) {
        if (answered.isNull()) {
            RuleBroken.check(where, List.of(new Violation(Path.ROOT, "identity rule 3", "has no identity")));
        }
        optional(answered);
    }

    private List<Violation> ofType(Value answered) {
        var violations = new ArrayList<Violation>();
        if (identity != null) {
            violations.addAll(TypeRules.check("identity rule 1", identity.wireType(), answered));
        } else if (!answered.isNull()) {
            violations.add(new Violation(Path.ROOT, "identity rule 1", "has an identity, but its type has none"));
        }
        return violations;
    }
}
