package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// What core enforces of a configuration that a provider wrote.
///
/// 0. it is an object of the schema's type
/// 1. nothing write-only is written down
/// 2. where nobody is told to complete it, it has what is required and nothing that users cannot set
public final class ConfigurationRules {

    private final List<Violation> violations = new ArrayList<>();
    private final boolean complete;

    private ConfigurationRules(boolean complete) {
        this.complete = complete;
    }

    /// What is wrong with it.
    ///
    /// @param complete whether users may plan it as it is
    public static List<Violation> check(Schema schema, Value generated, boolean complete) {
        var rules = new ConfigurationRules(complete);
        rules.violations.addAll(TypeRules.check("generation rule 0", schema.wireType(), generated));
        if (!(generated instanceof ObjectValue config)) {
            rules.violations.add(new Violation(Path.ROOT, "generation rule 0", "is " + generated));
        } else if (rules.violations.isEmpty()) {
            rules.members(Member.of(schema), config, Path.ROOT);
            schema.check(config, problem -> {
                if (complete && problem.isError()) {
                    Path path = problem.path() == null ? Path.ROOT : problem.path();
                    rules.violations.add(new Violation(path, "generation rule 2", problem.detail()));
                }
            });
        }
        return rules.violations;
    }

    private void members(List<Member> members, ObjectValue config, Path path) {
        for (Member member : members) {
            Value value = config.get(member.name());
            Path place = path.attribute(member.name());
            if (member.is(Member.Trait.WRITE_ONLY) && !value.isNull()) {
                violations.add(new Violation(place, "generation rule 1", "is write-only but written down"));
            }
            if (complete && member.is(Member.Trait.REQUIRED) && value.isNull()) {
                violations.add(new Violation(place, "generation rule 2", "is required but not written down"));
            }
            boolean settable = member.is(Member.Trait.REQUIRED) || member.is(Member.Trait.OPTIONAL);
            if (complete && !settable && !value.isNull()) {
                violations.add(new Violation(place, "generation rule 2", "is written down, but users cannot set it"));
            }
            if (member.nest() != null) {
                Nest.objectsIn(value).forEach(inner -> members(member.nest().members(), inner, place));
            }
        }
    }
}
