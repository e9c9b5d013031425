package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a page says of one attribute: its type, what it is for, what it must be, what becomes of it.
record AttributeLine(Attribute<?> attribute, Lifetime lifetime) {

    /// @param nested the place of the page that shows what stands inside; empty where there is nothing
    String text(String nested) {
        String link = nested.isEmpty() ? "" : " (see [below for nested schema](#" + nested + "))";
        return "`" + attribute.name() + "` (" + type() + ") " + sentences() + link;
    }

    private String type() {
        List<String> words = new ArrayList<>(List.of(TypeWords.of(attribute.type())));
        if (attribute.isSensitive()) {
            words.add("Sensitive");
        }
        if (attribute.isWriteOnly()) {
            words.add(
                    "[Write-only](https://developer.hashicorp.com/terraform/language/resources/ephemeral#write-only-arguments)");
        }
        if (attribute.deprecation() != null) {
            words.add("Deprecated");
        }
        return String.join(", ", words);
    }

    private String sentences() {
        String description = attribute.description().strip();
        List<String> sentences = new ArrayList<>(List.of(description));
        if (attribute.isConfigurable()) {
            sentences.add(new Bounds(description).of(attribute.type()));
            sentences.add(defaultValue(description));
            sentences.add(replacement());
        }
        sentences.add(secrecy());
        sentences.add(attribute.deprecation() == null ? "" : "Deprecated: " + attribute.deprecation());
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private String defaultValue(String said) {
        Value value = attribute.defaultValue();
        if (value == null || said.contains("Default:")) {
            return "";
        }
        return "Default: `" + (value instanceof StringValue(var text) ? text : Json.text(value)) + "`.";
    }

    private String replacement() {
        if (lifetime != Lifetime.MANAGED) {
            return "";
        }
        if (attribute.isReplacing()) {
            return "Changing this forces a new resource.";
        }
        return attribute.plan().mayReplace() ? "Some changes of this force a new resource." : "";
    }

    private String secrecy() {
        if (attribute.isWriteOnly()) {
            String version = attribute.writeOnlyForm().versionedBy();
            return "Neither plan nor state keeps it."
                    + (version.isEmpty() ? "" : " Change `" + version + "` to send another value.");
        }
        return attribute.isSensitive() && lifetime != Lifetime.PASSING
                ? "Kept in the state; Terraform does not print it."
                : "";
    }
}
