package com.example.depot;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;

/// Passes: open a crate for the time of one command of Terraform.
final class Passes {

    private static final Shape PASS = shape(
            required("crate_id", int64(), "Number of the crate to open."),
            computed("id", int64(), "Number of the pass."),
            computed("token", string(), "What opens the crate.").sensitive());

    static final EphemeralResource<Api> EPHEMERAL = ephemeralResource("depot_pass", PASS)
            .describedAs("A pass to a crate, which ends with the command of Terraform.")
            .open(post("/passes"))
            .close(delete("/passes/{id}"))
            .recoveredBy(new Recovery.Never("The depot lists no passes; this one ends by itself after an hour."))
            .build();
}
