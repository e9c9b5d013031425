package io.github.darnold.terraform.plugin.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an attribute behaves in plans, beside the yes-or-no traits.
///
/// @param versionedBy the attribute beside it whose change is the change of this write-only one; empty when there is
/// none
/// @param noticedByHash whether a salted hash in private state tells that this write-only one changed
public record PlanForm(String versionedBy, boolean noticedByHash) {

    static final PlanForm USUAL = new PlanForm("", false);

    PlanForm versionedBy(String name) {
        return new PlanForm(name, noticedByHash);
    }

    PlanForm noticingByHash() {
        return new PlanForm(versionedBy, true);
    }

    /// Whether anything tells that a write-only argument changed.
    public boolean isTracked() {
        return noticedByHash || !versionedBy.isEmpty();
    }

    /// @throws IllegalArgumentException when the attribute is planned by what does not stand beside it
    static void check(Attribute<?> attribute, List<Attribute<?>> beside) {
        PlanForm form = attribute.plan();
        if (form.isTracked() && !attribute.isWriteOnly()) {
            throw new IllegalArgumentException(attribute.name()
                    + " has versionedBy or noticedByHash without writeOnly: of others Terraform sees the change");
        }
        boolean isVersioned = beside.stream()
                .anyMatch(
                        each -> each.name().equals(form.versionedBy()) && each.isConfigurable() && !each.isWriteOnly());
        if (!form.versionedBy().isEmpty() && !isVersioned) {
            throw new IllegalArgumentException(attribute.name() + " is versioned by " + form.versionedBy()
                    + ", which is no argument beside it that Terraform stores");
        }
    }

    /// @param isShown whether something at the root is unknown in the plan of an update
    /// @throws IllegalArgumentException when no plan would show a change that only a hash tells
    static void checkShown(Shape shape, boolean isShown) {
        for (Attribute<?> attribute : shape.attributes()) {
            if (attribute.plan().noticedByHash() && !attribute.isReplacing() && !isShown) {
                throw new IllegalArgumentException(attribute.name()
                        + " is noticedByHash, but no plan would show it: that needs a changing attribute at the root");
            }
            Shape inner = inner(attribute.type());
            if (inner != null) {
                checkShown(inner, isShown);
            }
        }
    }

    private static @Nullable Shape inner(AttributeType<?> type) {
        return switch (type) {
            case ObjectType object -> object.shape();
            case ListType<?> list -> inner(list.element());
            case MapType<?> map -> inner(map.element());
            case SetType<?> set -> inner(set.element());
            case BoolType _, StringType _, JsonType _, Int64Type _, NumberType _, DynamicType _ -> null;
        };
    }
}
