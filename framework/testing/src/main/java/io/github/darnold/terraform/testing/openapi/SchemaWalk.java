package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finds what a schema says about its parts, through `$ref`, `allOf`, `anyOf` and `oneOf`.
///
/// The schema of a part is put together from all places that speak of it, as `allOf` of what holds in any case and
/// `anyOf` of what holds in some branch, so that it can be walked further like any other.
final class SchemaWalk {

    /// A part, and whether what it is part of must have it.
    private record Found(JsonNode schema, boolean required) {}

    private static final List<String> UNIONS = List.of("anyOf", "oneOf");
    private static final Set<String> COMBINING = Set.of("$ref", "allOf", "anyOf", "oneOf");

    private final JsonNode document;

    SchemaWalk(JsonNode document) {
        this.document = document;
    }

    Optional<PropertySchema> describe(JsonNode schema, PropertyPath path) {
        return find(new Found(schema, false), path.steps()).map(found -> {
            ValueFacts facts = facts(found.schema());
            Set<String> properties = names(found.schema());
            return new PropertySchema(
                    facts.types(),
                    facts.values(),
                    facts.freeText(),
                    found.required(),
                    properties,
                    facts.length(),
                    facts.value(),
                    facts.items());
        });
    }

    Optional<JsonNode> property(JsonNode schema, String name) {
        return part(schema, own -> present(own.path("properties").path(name)));
    }

    Optional<JsonNode> element(JsonNode schema) {
        return part(schema, own -> present(own.path("items")));
    }

    Optional<JsonNode> mapValue(JsonNode schema) {
        return part(schema, own -> present(own.path("additionalProperties")));
    }

    /// Names of the declared properties, over all branches.
    Set<String> names(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>(schema.path("properties").propertyNames());
        certain(schema).forEach(part -> names.addAll(names(part)));
        UNIONS.forEach(union -> schema.path(union).forEach(branch -> names.addAll(names(branch))));
        return names;
    }

    ValueFacts facts(JsonNode schema) {
        ValueFacts facts = ValueFacts.ofOwnKeywords(schema);
        for (JsonNode part : certain(schema)) {
            facts = facts.and(facts(part));
        }
        for (String union : UNIONS) {
            facts = schema.path(union).values().stream()
                    .map(this::facts)
                    .reduce(ValueFacts::or)
                    .map(facts::and)
                    .orElse(facts);
        }
        return facts;
    }

    /// Whether every object of this schema has this property.
    boolean requires(JsonNode schema, String name) {
        boolean own = schema.path("required").values().stream()
                .anyMatch(one -> one.asString().equals(name));
        return own
                || certain(schema).stream().anyMatch(part -> requires(part, name))
                || UNIONS.stream().anyMatch(union -> everyObjectRequires(schema.path(union), name));
    }

    private boolean everyObjectRequires(JsonNode branches, String name) {
        List<JsonNode> objects = branches.values().stream()
                .filter(branch -> facts(branch).admits("object"))
                .toList();
        return !objects.isEmpty() && objects.stream().allMatch(branch -> requires(branch, name));
    }

    private Optional<Found> find(Found from, List<PropertyPath.Step> steps) {
        if (steps.isEmpty()) {
            return Optional.of(from);
        }
        List<PropertyPath.Step> rest = steps.subList(1, steps.size());
        JsonNode schema = from.schema();
        return switch (steps.getFirst()) {
            case PropertyPath.Name(String name) -> findNamed(schema, name, rest);
            case PropertyPath.Element() -> element(schema).flatMap(next -> find(new Found(next, false), rest));
            case PropertyPath.MapValue() -> mapValue(schema).flatMap(next -> find(new Found(next, false), rest));
            case PropertyPath.Tagged(String name, String value) ->
                tagged(schema, name, value).flatMap(next -> find(new Found(next, from.required()), rest));
        };
    }

    private Optional<Found> findNamed(JsonNode schema, String name, List<PropertyPath.Step> rest) {
        Optional<Found> found =
                property(schema, name).flatMap(property -> find(new Found(property, requires(schema, name)), rest));
        if (found.isEmpty() && !rest.isEmpty() && rest.getFirst() instanceof PropertyPath.Name(String next)) {
            return findNamed(schema, name + "." + next, rest.subList(1, rest.size()));
        }
        return found;
    }

    /// The schema of the values that have this field: without the branches that refuse it or do not declare it.
    private Optional<JsonNode> tagged(JsonNode schema, String name, String value) {
        return admits(schema, name, value) ? Optional.of(narrowed(schema, name, value)) : Optional.empty();
    }

    private JsonNode narrowed(JsonNode schema, String name, String value) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        schema.forEachEntry((keyword, node) -> {
            if (!COMBINING.contains(keyword)) {
                own.set(keyword, node);
            }
        });
        List<JsonNode> parts = new ArrayList<>(List.of(own));
        certain(schema).forEach(part -> parts.add(narrowed(part, name, value)));
        for (String union : UNIONS) {
            List<JsonNode> admitting = schema.path(union).values().stream()
                    .filter(branch -> admits(branch, name, value))
                    .map(branch -> narrowed(branch, name, value))
                    .toList();
            // A choice about something else says nothing of the field and stays whole.
            combine(
                            "anyOf",
                            admitting.isEmpty() ? List.copyOf(schema.path(union).values()) : admitting)
                    .ifPresent(parts::add);
        }
        return combine("allOf", parts).orElse(own);
    }

    private boolean admits(JsonNode schema, String name, String value) {
        return property(schema, name)
                .map(this::facts)
                .filter(facts -> facts.freeText() || facts.values().contains(value))
                .isPresent();
    }

    private Optional<JsonNode> part(JsonNode schema, Function<JsonNode, Optional<JsonNode>> ownPart) {
        List<JsonNode> found = new ArrayList<>();
        ownPart.apply(schema).ifPresent(found::add);
        certain(schema).forEach(one -> part(one, ownPart).ifPresent(found::add));
        for (String union : UNIONS) {
            List<JsonNode> branches = new ArrayList<>();
            schema.path(union).forEach(branch -> part(branch, ownPart).ifPresent(branches::add));
            combine("anyOf", branches).ifPresent(found::add);
        }
        return combine("allOf", found);
    }

    /// The schemas that hold for every value of this one, besides its own keywords.
    private List<JsonNode> certain(JsonNode schema) {
        List<JsonNode> parts = new ArrayList<>(schema.path("allOf").values());
        if (schema.path("$ref").isString()) {
            parts.add(target(schema.path("$ref").asString()));
        }
        return parts;
    }

    private JsonNode target(String reference) {
        if (!reference.startsWith("#")) {
            throw new IllegalArgumentException("Only references within the document are followed: " + reference);
        }
        JsonNode target = document.at(JsonPointer.compile(reference.substring(1)));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("The document lacks what it refers to: " + reference);
        }
        return target;
    }

    private static Optional<JsonNode> combine(String keyword, List<JsonNode> schemas) {
        if (schemas.size() <= 1) {
            return schemas.stream().findFirst();
        }
        ObjectNode combination = JsonNodeFactory.instance.objectNode();
        combination.putArray(keyword).addAll(schemas);
        return Optional.of(combination);
    }

    /// A schema, or `true`, which admits everything; `false` is a part that must not exist.
    private static Optional<JsonNode> present(JsonNode schema) {
        return schema.isObject() || (schema.isBoolean() && schema.asBoolean()) ? Optional.of(schema) : Optional.empty();
    }
}
