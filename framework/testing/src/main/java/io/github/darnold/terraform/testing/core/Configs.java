package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// Makes configurations of what tests write: what is not mentioned is null.
final class Configs {

    /// The whole configuration.
    ///
    /// @throws IllegalArgumentException when it mentions what the schema has not, or has values of another type
    static ObjectValue complete(Schema schema, ObjectValue given) {
        ObjectValue complete = Completion.ofConfig(schema, given);
        refuseLost(given, complete, Path.ROOT);
        Conformity.check(schema.wireType(), complete, (path, problem) -> {
            throw new IllegalArgumentException(path + " " + problem);
        });
        return complete;
    }

    private static void refuseLost(Value given, Value complete, Path path) {
        if (given instanceof ObjectValue some && complete instanceof ObjectValue all) {
            some.members().forEach((name, member) -> {
                if (!all.has(name)) {
                    throw new IllegalArgumentException("the schema has no " + path.attribute(name));
                }
                refuseLost(member, all.get(name), path.attribute(name));
            });
        } else if (given instanceof ListValue(var some) && complete instanceof ListValue(var all)) {
            refuseLost(some, all, path);
        } else if (given instanceof MapValue(var some) && complete instanceof MapValue(var all)) {
            some.forEach((key, element) -> refuseLost(element, all.getOrDefault(key, element), path.key(key)));
        }
    }

    private static void refuseLost(List<Value> given, List<Value> complete, Path path) {
        for (int i = 0; i < given.size(); i++) {
            refuseLost(given.get(i), complete.get(i), path.index(i));
        }
    }

    private Configs() {}
}
