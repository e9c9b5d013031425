package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.SchemaVocabulary;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Alias;
import java.util.ArrayList;
import java.util.List;

/// Other names of arguments. What is configured under one is planned under the argument's own name, so that a change
/// of the name alone changes nothing at the API.
public final class Aliases {

    /// Another name of an argument.
    public static Alias of(Attribute<?> argument, String other) {
        boolean isConfigured = !(argument instanceof Optional<?> optional && optional.isComputed());
        return new Alias(argument, other(argument, argument.type(), other), isConfigured);
    }

    private static <T> Attribute<T> other(Attribute<?> argument, AttributeType<T> type, String other) {
        Optional<T> alias = SchemaVocabulary.local(
                        other, type, "The same as `" + argument.name() + "`, as another provider spells it.")
                .deprecated("Use " + argument.name() + " instead.");
        return argument.isReplacing() ? alias.requiresReplace() : alias;
    }

    /// The shape with other names: the provider may give an argument the value of its other name.
    public static Shape in(Shape shape, List<Alias> aliases) {
        Shape complete = shape;
        for (Alias alias : aliases) {
            String name = alias.argument().name();
            if (!complete.has(name) || complete.has(alias.other().name())) {
                continue;
            }
            List<Attribute<?>> attributes = new ArrayList<>();
            complete.attributes().forEach(each -> attributes.add(each.name().equals(name) ? filled(each) : each));
            attributes.add(alias.other());
            Shape named = new Shape(attributes, complete.rules(), complete.keys());
            complete = alias.argument() instanceof Required<?>
                    ? named.exactlyOneOf(name, alias.other().name())
                    : named.atMostOneOf(name, alias.other().name());
        }
        return complete;
    }

    private static Attribute<?> filled(Attribute<?> argument) {
        return switch (argument) {
            case Required<?> required -> new Optional<>(required.traits()).orComputed();
            case Optional<?> optional -> optional.isComputed() ? optional : optional.orComputed();
            default -> argument;
        };
    }

    /// Plans for arguments what is configured under their other names. Only a change of the argument itself, whatever
    /// its name, needs another object.
    public static void plan(List<Alias> aliases, PlanDraft plan) {
        for (Alias alias : aliases) {
            Value other = plan.config().value(alias.other());
            plan.suppressReplace(alias.other());
            if (!other.isNull()) {
                plan.setValue(alias.argument(), other);
            } else if (alias.isConfigured() && plan.config().isNull(alias.argument())) {
                plan.setValue(alias.argument(), NullValue.NULL);
            }
        }
    }

    private Aliases() {}
}
