package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;

/// All that is said of a data source that is the answer to one call with a body.
public record CallDefinition(String typeName, Schema schema, ApiCall read, List<Hooks.Completing> completing)
        implements Definition {

    public CallDefinition {
        completing = List.copyOf(completing);
    }

    @Override
    public List<DefinedCall> calls() {
        return List.of(DefinedCall.of(read).creating(shape().attributes()).receiving(shape().attributes()));
    }
}
