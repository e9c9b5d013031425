package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.engine.structure.Completion;
import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what handlers return into states that Terraform can record.
///
/// @param type the name of the resource or data source
public record States(String type, Schema schema) {

    /// The state of a handler's result.
    public ObjectValue complete(Fields result) {
        return Completion.ofState(schema, result.values());
    }

    /// The state to record after a failure: what was saved, or else what was there before. What is not known is null.
    public Value saved(@Nullable Fields saved, Value before) {
        if (saved == null) {
            return before;
        }
        Value state = Unknowns.nulled(complete(saved));
        return Conformity.conforms(schema.wireType(), state) ? state : before;
    }

    /// The bugs in a state that has to be known.
    public List<Diagnostic> bugs(Boundary boundary, Value state) {
        var bugs = new ArrayList<Diagnostic>();
        Conformity.check(
                schema.wireType(),
                state,
                (path, problem) -> bugs.add(boundary.bug("Its result for " + type + " has a value of another type: "
                                + path + " " + problem + ".")
                        .at(path)));
        Unknowns.in(state)
                .forEach(path -> bugs.add(boundary.bug("Its result for " + type + " leaves " + path + " unknown.")
                        .at(path)));
        return bugs;
    }

    /// The state, as far as it is fit for Terraform: a value of another type could not even be sent.
    public Value fit(Value state, Value otherwise) {
        Value known = Unknowns.nulled(state);
        return known instanceof NullValue || Conformity.conforms(schema.wireType(), known) ? known : otherwise;
    }
}
