package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is said of an action.
///
/// @param invoke the call that does it
/// @param watch what tells how it ends; null when it is over once the call is answered
/// @param limit how long it may take where users set no `timeout`
public record ActionDefinition(
        String typeName,
        Schema schema,
        ApiCall invoke,
        @Nullable Watch watch,
        Duration limit) implements Definition {

    /// What tells how an action ends.
    ///
    /// @param read reads the object
    /// @param alreadyRequestedIn states in which the call was made before
    public record Watch(ApiCall read, Wait until, Set<String> alreadyRequestedIn) {

        /// What is read of the object.
        public Shape shape() {
            List<Attribute<?>> all = Stream.concat(Stream.<Attribute<?>>of(until.status()), until.reasons().stream())
                    .toList();
            return new Shape(all, List.of());
        }
    }

    @Override
    public List<DefinedCall> calls() {
        DefinedCall invoking = DefinedCall.of(invoke).creating(shape().attributes());
        if (watch == null) {
            return List.of(invoking);
        }
        List<Attribute<?>> watched = watch.shape().attributes();
        return List.of(
                invoking.receivingOnly(watched), DefinedCall.of(watch.read()).receivingOnly(watched));
    }
}
