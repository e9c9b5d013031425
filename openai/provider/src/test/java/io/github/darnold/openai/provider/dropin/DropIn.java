package io.github.darnold.openai.provider.dropin;

import io.github.darnold.openai.provider.dropin.PeerAttribute.Form;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Whether configurations written for another provider's schema are valid with ours, and references into it have the
/// same types. Mutable: faults are gathered.
final class DropIn {

    private final List<String> faults = new ArrayList<>();

    /// What differs, as sentences without the type's name; empty where ours takes the other's place.
    static List<String> faults(List<PeerAttribute> theirs, Shape ours) {
        DropIn check = new DropIn();
        check.compare("", theirs, ours);
        return List.copyOf(check.faults);
    }

    private void compare(String at, List<PeerAttribute> theirs, Shape ours) {
        for (PeerAttribute each : theirs) {
            if (ours.has(each.name())) {
                compare(at + each.name(), each, ours.attribute(each.name()));
            } else {
                faults.add(at + each.name() + " is missing");
            }
        }
        for (Attribute<?> each : ours.attributes()) {
            if (each.isRequired() && theirs.stream().noneMatch(other -> isDemanded(other, each.name()))) {
                faults.add(at + each.name() + " is required here, and not there");
            }
        }
    }

    private static boolean isDemanded(PeerAttribute attribute, String name) {
        return attribute.name().equals(name) && attribute.isRequired();
    }

    private void compare(String name, PeerAttribute theirs, Attribute<?> ours) {
        if (theirs.isConfigurable() && !ours.isConfigurable()) {
            faults.add(name + " cannot be configured");
        }
        if (theirs.isComputed() && !ours.isComputed()) {
            faults.add(name + " is never filled in");
        }
        if (ours.isWriteOnly()) {
            faults.add(name + " is write-only, so nothing can refer to it");
        }
        if (theirs.isSensitive() != ours.isSensitive()) {
            faults.add(name + (theirs.isSensitive() ? " is not sensitive" : " is sensitive, so outputs need to be"));
        }
        compare(name, theirs.form(), ours.type(), theirs.isConfigurable());
    }

    private void compare(String name, Form theirs, AttributeType<?> ours, boolean isConfigurable) {
        switch (theirs) {
            case Form.Word(var word) -> expect(name, word, word(ours));
            case Form.Many(var kind, var element) -> {
                boolean isSetForList = kind.equals("list") && isConfigurable && ours instanceof SetType<?>;
                expect(name, isSetForList ? "set" : kind, word(ours));
                elementOf(ours, type -> compare(name, element, type, isConfigurable));
            }
            case Form.Nested(var attributes) -> {
                expect(name, "object", word(ours));
                if (ours instanceof ObjectType object) {
                    compare(name + ".", attributes, object.shape());
                }
            }
        }
    }

    private void expect(String name, String wanted, String found) {
        if (!wanted.equals(found)) {
            faults.add("%s is a %s, and a %s there".formatted(name, found, wanted));
        }
    }

    private static void elementOf(AttributeType<?> type, Consumer<AttributeType<?>> use) {
        switch (type) {
            case ListType<?> list -> use.accept(list.element());
            case SetType<?> set -> use.accept(set.element());
            case MapType<?> map -> use.accept(map.element());
            case BoolType _, StringType _, JsonType _, Int64Type _, NumberType _, DynamicType _, ObjectType _ -> {}
        }
    }

    private static String word(AttributeType<?> type) {
        return switch (type) {
            case StringType _, JsonType _ -> "string";
            case Int64Type _, NumberType _ -> "number";
            case BoolType _ -> "bool";
            case DynamicType _ -> "dynamic";
            case ListType<?> _ -> "list";
            case SetType<?> _ -> "set";
            case MapType<?> _ -> "map";
            case ObjectType _ -> "object";
        };
    }

    private DropIn() {}
}
