package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateMover.Moved;
import io.github.darnold.terraform.plugin.provider.StateMover.Source;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How objects of other types become objects of one definition. They are then like imported ones: what no read tells
/// takes the configured value, unless the move told it.
public record Moves(String typeName, Shape shape, @Nullable ApiCall read) {

    /// The mover, and what is true of every move.
    public StateMover complete(StateMover mover) {
        return new StateMover(mover.provider(), mover.typeName(), (source, call) -> {
            Moved moved = mover.moving().move(source, call);
            return new Moved(complete(mover, moved.state(), call), moved.identity());
        });
    }

    private ObjectValue complete(StateMover mover, ObjectValue moved, Call call) {
        Map<String, Value> told = new LinkedHashMap<>(moved.members());
        told.values().removeIf(Value::isNull);
        List<String> missing =
                needed().stream().filter(name -> !told.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw Failure.of(
                    "Cannot move " + mover.typeName() + " to " + typeName,
                    "Its stored state does not tell " + String.join(", ", missing) + ", by which the object is read."
                            + " Remove the moved block, and import the object as " + typeName + ".");
        }
        ObjectValue known = new ObjectValue(told);
        told.putAll(Unread.imported(shape, known, call).values().members());
        return new ObjectValue(told);
    }

    private Set<String> needed() {
        return read == null ? Set.of() : read.path().variables();
    }

    /// Of another provider's object, what is configured and what reads need, by name.
    public Moved byName(Source source) {
        var names = new TreeSet<>(needed());
        shape.attributes().stream()
                .filter(Attribute::isConfigurable)
                .map(Attribute::name)
                .forEach(names::add);
        Map<String, Value> members = new LinkedHashMap<>(source.state().members());
        members.keySet().retainAll(names);
        return Moved.to(new ObjectValue(members));
    }
}
