package io.github.darnold.terraform.engine.structure;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.Consumer;

/// Checks a configuration against the roles of attributes, then against constraints and rules.
///
/// @param writeOnlyAllowed whether the Terraform on the other side knows write-only arguments
public record Validator(boolean writeOnlyAllowed, Consumer<Diagnostic> problems) {

    public void check(Schema schema, ObjectValue config) {
        checkRoles(Root.of(schema), config, Path.ROOT);
        schema.check(config, problems);
    }

    public void check(Shape shape, ObjectValue config) {
        checkRoles(shape, config, Path.ROOT);
        shape.check(config, Path.ROOT, problems);
    }

    private void checkRoles(Shape shape, ObjectValue config, Path path) {
        for (Attribute<?> attribute : shape.attributes()) {
            Path place = path.attribute(attribute.name());
            Value value = config.get(attribute.name());
            checkRole(attribute, value, place);
            checkElements(attribute.type(), value, place);
            adviseWriteOnly(attribute, config, path);
            Nested nested = Nested.in(attribute.type());
            if (nested != null) {
                nested.each(value, place, (object, at) -> checkRoles(nested.shape(), object, at));
            }
        }
    }

    private void checkRole(Attribute<?> attribute, Value value, Path path) {
        if (value.isNull()) {
            if (attribute.isRequired()) {
                report("Missing argument", path + " must be set: it is required.", path);
            }
        } else if (!attribute.isConfigurable()) {
            report("Unexpected argument", path + " cannot be set: the provider computes it. Remove it.", path);
        } else if (attribute.isWriteOnly() && !writeOnlyAllowed) {
            report(
                    "Write-only arguments need a newer Terraform",
                    path + " is write-only, which Terraform knows from version 1.11 on (OpenTofu too). Upgrade it, or"
                            + " use another argument where there is one.",
                    path);
        }
    }

    /// No API has use for them, and Terraform itself crashes where a nested object is null.
    private void checkElements(AttributeType<?> type, Value value, Path path) {
        NullElements.in(type, value, path)
                .forEach(place -> report(
                        "Null among elements",
                        place + " is null. Elements must have a value: leave it out, for example with"
                                + " [for each in ... : each if each != null].",
                        place));
    }

    private void adviseWriteOnly(Attribute<?> attribute, ObjectValue config, Path path) {
        String stored = attribute.writeOnlyForm().insteadOf();
        if (writeOnlyAllowed && !stored.isEmpty() && !config.get(stored).isNull()) {
            Path place = path.attribute(stored);
            problems.accept(Diagnostic.warning(
                            "A secret goes into the state",
                            place + " is stored in the state in plain text. Set " + path.attribute(attribute.name())
                                    + " in its place: it is write-only, and no state or plan has it.")
                    .at(place));
        }
    }

    private void report(String summary, String detail, Path path) {
        problems.accept(Diagnostic.error(summary, detail).at(path));
    }
}
