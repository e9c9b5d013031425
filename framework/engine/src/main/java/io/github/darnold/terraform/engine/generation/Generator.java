package io.github.darnold.terraform.engine.generation;

import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes configurations of states. States tell more than users may configure at once, such as two forms of the same
/// content: what validation objects to, and can be left out, is left out.
public record Generator(Resource<?> resource) {

    public GeneratedConfig generate(ObjectValue state) {
        ObjectValue config = Skeleton.of(resource.schema(), state);
        List<Diagnostic> problems = problems(config);
        Optional<ObjectValue> better = better(config, problems);
        while (better.isPresent()) {
            config = better.get();
            problems = problems(config);
            better = better(config, problems);
        }
        return new GeneratedConfig(config, problems.isEmpty() ? List.of() : List.of(incomplete(problems)));
    }

    private List<Diagnostic> problems(ObjectValue config) {
        var problems = new ArrayList<Diagnostic>();
        new Validator(true, problems::add).check(resource.schema(), config);
        resource.validate(new Fields(config), problems::add);
        return problems.stream().filter(Diagnostic::isError).toList();
    }

    private Diagnostic incomplete(List<Diagnostic> problems) {
        return Diagnostic.warning(
                "The generated configuration of " + resource.typeName() + " is not complete",
                "The state does not tell all that it needs. Complete it before you plan again:\n\n"
                        + problems.stream()
                                .map(problem -> "- " + problem.summary() + ": " + problem.detail())
                                .distinct()
                                .collect(Collectors.joining("\n")));
    }

    /// The configuration without one of the values that validation objects to; empty where none can be left out.
    private Optional<ObjectValue> better(ObjectValue config, List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            Path path = problem.path();
            if (path != null) {
                ObjectValue without =
                        resource.schema().complete(without(Root.of(resource.schema()), config, path.steps()));
                if (!without.equals(config)) {
                    return Optional.of(without);
                }
            }
        }
        return Optional.empty();
    }

    /// The object without the innermost optional value on the path.
    private static ObjectValue without(Shape shape, ObjectValue object, List<Path.Step> steps) {
        if (steps.isEmpty() || !(steps.getFirst() instanceof Path.Step.Attribute(var name)) || !shape.has(name)) {
            return object;
        }
        Attribute<?> attribute = shape.attribute(name);
        Value value = object.get(name);
        Value inner = inside(attribute, value, steps.subList(1, steps.size()));
        if (!inner.equals(value)) {
            return object.with(name, inner);
        }
        return attribute.isRequired() ? object : object.with(name, NullValue.NULL);
    }

    private static Value inside(Attribute<?> attribute, Value value, List<Path.Step> steps) {
        Nested nested = Nested.in(attribute.type());
        if (nested == null || steps.isEmpty()) {
            return value;
        }
        if (value instanceof ObjectValue object) {
            return without(nested.shape(), object, steps);
        }
        List<Path.Step> rest = steps.subList(1, steps.size());
        return switch (steps.getFirst()) {
            case Path.Step.Index(var index) -> inList(nested.shape(), value, (int) index, rest);
            case Path.Step.Key(var key) -> inMap(nested.shape(), value, key, rest);
            case Path.Step.Attribute _ -> value;
        };
    }

    private static Value inList(Shape shape, Value value, int index, List<Path.Step> steps) {
        if (!(value instanceof ListValue(var elements)) || !(elements.get(index) instanceof ObjectValue object)) {
            return value;
        }
        var changed = new ArrayList<>(elements);
        changed.set(index, without(shape, object, steps));
        return new ListValue(changed);
    }

    private static Value inMap(Shape shape, Value value, String key, List<Path.Step> steps) {
        if (!(value instanceof MapValue(var elements)) || !(elements.get(key) instanceof ObjectValue object)) {
            return value;
        }
        Map<String, Value> changed = new LinkedHashMap<>(elements);
        changed.put(key, without(shape, object, steps));
        return new MapValue(changed);
    }
}
