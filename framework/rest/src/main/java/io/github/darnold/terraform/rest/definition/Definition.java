package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;

/// All that is said of one Terraform object: immutable data that a handler carries out, and that documentation,
/// contract checks, logs and registration ask, so that nobody keeps a list of calls by hand.
public sealed interface Definition extends MakesCalls
        permits ResourceDefinition,
                MemberSetDefinition,
                LookupDefinition,
                ListingDefinition,
                ListResourceDefinition,
                CallDefinition,
                EphemeralDefinition,
                ActionDefinition {

    /// With the provider's prefix: `openai_project`.
    String typeName();

    Schema schema();

    default Shape shape() {
        return schema().shape();
    }
}
