package io.github.darnold.terraform.plugin.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an attribute behaves in plans, beside the yes-or-no traits.
///
/// @param dependsOn the attributes beside it by whose change a computed value becomes unknown
/// @param replacesIfConfigured whether a difference needs another object where users set the attribute
/// @param replacesIf decides whether a difference needs another object; null where nothing has to be decided
public record PlanForm(
        List<String> dependsOn,
        boolean replacesIfConfigured,
        @Nullable ReplaceCondition replacesIf) {

    static final PlanForm USUAL = new PlanForm(List.of(), false, null);

    public PlanForm {
        dependsOn = List.copyOf(dependsOn);
    }

    PlanForm dependingOn(List<String> names) {
        return new PlanForm(names, replacesIfConfigured, replacesIf);
    }

    PlanForm replacingIfConfigured() {
        return new PlanForm(dependsOn, true, replacesIf);
    }

    PlanForm replacingIf(ReplaceCondition condition) {
        return new PlanForm(dependsOn, replacesIfConfigured, condition);
    }

    /// Whether a difference may need another object.
    public boolean mayReplace() {
        return replacesIfConfigured || replacesIf != null;
    }

    /// @throws IllegalArgumentException when the attribute depends on what does not stand beside it
    static void check(Attribute<?> attribute, List<Attribute<?>> beside) {
        for (String name : attribute.plan().dependsOn()) {
            if (beside.stream().noneMatch(each -> each.name().equals(name)) || name.equals(attribute.name())) {
                throw new IllegalArgumentException(
                        attribute.name() + " depends on " + name + ", which is no other attribute beside it");
            }
        }
    }
}
