package io.github.darnold.terraform.plugin.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What tells of a write-only attribute, of which Terraform keeps and compares nothing.
///
/// @param versionedBy the attribute beside it whose change is the change of this one; empty when there is none
/// @param noticedByHash whether a salted hash in private state tells that it changed
/// @param insteadOf the attribute beside it that puts the same secret into state; empty when there is none
public record WriteOnlyForm(String versionedBy, boolean noticedByHash, String insteadOf) {

    static final WriteOnlyForm USUAL = new WriteOnlyForm("", false, "");

    WriteOnlyForm versionedBy(String name) {
        return new WriteOnlyForm(name, noticedByHash, insteadOf);
    }

    WriteOnlyForm noticingByHash() {
        return new WriteOnlyForm(versionedBy, true, insteadOf);
    }

    WriteOnlyForm insteadOf(String name) {
        return new WriteOnlyForm(versionedBy, noticedByHash, name);
    }

    private boolean isUsual() {
        return equals(USUAL);
    }

    /// The attributes beside it that it names.
    private Stream<String> named() {
        return Stream.of(versionedBy, insteadOf).filter(name -> !name.isEmpty());
    }

    /// @throws IllegalArgumentException when the attribute is not write-only, or names what does not stand beside it
    static void check(Attribute<?> attribute, List<Attribute<?>> beside) {
        WriteOnlyForm form = attribute.writeOnlyForm();
        if (!form.isUsual() && !attribute.isWriteOnly()) {
            throw new IllegalArgumentException(
                    attribute.name() + " has versionedBy, noticedByHash or insteadOf, but is not writeOnly");
        }
        if (attribute.isWriteOnly() && attribute.plan().mayReplace()) {
            throw new IllegalArgumentException(attribute.name()
                    + " is writeOnly: no condition can look at its values; say requiresReplace or nothing");
        }
        form.named()
                .filter(name -> beside.stream()
                        .noneMatch(each -> each.name().equals(name) && each.isConfigurable() && !each.isWriteOnly()))
                .forEach(name -> {
                    throw new IllegalArgumentException(
                            attribute.name() + " names " + name + ", which is no argument beside it that is stored");
                });
    }

    /// @param isShown whether something at the root is unknown in the plan of an update
    /// @throws IllegalArgumentException when no plan would show a change that only a hash tells
    static void checkShown(Shape shape, boolean isShown) {
        for (Attribute<?> attribute : shape.attributes()) {
            if (attribute.writeOnlyForm().noticedByHash() && !attribute.isReplacing() && !isShown) {
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
