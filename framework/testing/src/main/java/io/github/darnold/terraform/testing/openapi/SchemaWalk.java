package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
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

    private static final List<String> UNIONS = List.of("anyOf", "oneOf");

    private final JsonNode document;

    SchemaWalk(JsonNode document) {
        this.document = document;
    }

    /// The schema under a path such as `tools[].function.name`; `metadata{}` is any value of the map `metadata`.
    Optional<JsonNode> at(JsonNode schema, String path) {
        Optional<JsonNode> found = Optional.of(schema);
        for (String step : steps(path)) {
            found = found.flatMap(parent -> step(parent, step));
        }
        return found;
    }

    Optional<PropertySchema> describe(JsonNode schema, String path) {
        return at(schema, path).map(found -> {
            ValueFacts facts = facts(found);
            return new PropertySchema(
                    facts.types(), facts.values(), facts.freeText(), isRequired(schema, path), names(found));
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
            BinaryOperator<ValueFacts> either = ValueFacts::or;
            facts = schema.path(union).values().stream()
                    .map(this::facts)
                    .reduce(either)
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

    private boolean isRequired(JsonNode schema, String path) {
        List<String> steps = steps(path);
        String last = steps.getLast();
        if (last.equals("[]") || last.equals("{}")) {
            return false;
        }
        Optional<JsonNode> parent = Optional.of(schema);
        for (String step : steps.subList(0, steps.size() - 1)) {
            parent = parent.flatMap(one -> step(one, step));
        }
        return parent.filter(one -> requires(one, last)).isPresent();
    }

    private Optional<JsonNode> step(JsonNode schema, String step) {
        return switch (step) {
            case "[]" -> element(schema);
            case "{}" -> mapValue(schema);
            default -> property(schema, step);
        };
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

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.replace("[]", ".[]").replace("{}", ".{}").split("\\.", -1)) {
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A property path names a property: '" + path + "'");
        }
        return steps;
    }
}
