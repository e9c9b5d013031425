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
/// @param shown what users see of the call's answer
/// @param missingIsDone whether it is done where the API knows no such object
/// @param limit how long it may take where users set no `timeout`
public record ActionDefinition(
        String typeName,
        Schema schema,
        ApiCall invoke,
        @Nullable Watch watch,
        List<Attribute<?>> shown,
        boolean missingIsDone,
        Duration limit)
        implements Definition {

    public ActionDefinition {
        shown = List.copyOf(shown);
    }

    /// What tells how an action ends.
    ///
    /// @param read reads the object
    /// @param alreadyRequestedIn states in which the call was made before
    public record Watch(ApiCall read, Wait until, Set<String> alreadyRequestedIn) {

        /// What is read of the object.
        public Shape shape() {
            List<Attribute<?>> all = Stream.of(
                            List.<Attribute<?>>of(until.status()),
                            until.reasons(),
                            until.sight().shown())
                    .<Attribute<?>>flatMap(List::stream)
                    .distinct()
                    .toList();
            return new Shape(all, List.of());
        }
    }

    @Override
    public List<DefinedCall> calls() {
        DefinedCall invoking = DefinedCall.of(invoke).creating(shape().attributes());
        if (watch == null) {
            return List.of(shown.isEmpty() ? invoking : invoking.receivingOnly(shown));
        }
        List<Attribute<?>> watched = watch.shape().attributes();
        return List.of(
                invoking.receivingOnly(watched), DefinedCall.of(watch.read()).receivingOnly(watched));
    }
}
