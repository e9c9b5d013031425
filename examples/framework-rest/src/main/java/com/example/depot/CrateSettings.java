package com.example.depot;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.RestResource;

/// The settings of a crate: an object of its own in the API, which is always put as a whole.
final class CrateSettings {

    private static final Shape SETTINGS = shape(
            required("crate_id", int64(), "Number of the crate.").requiresReplace().notReceived(),
            required("humidity", int64().between(0, 100), "How damp it may get inside, in percent."),
            optional("guarded", bool(), "Whether somebody watches the crate.").defaultValue(false));

    static final RestResource RESOURCE = restResource("depot_crate_settings", SETTINGS)
            .describedAs("How a crate is kept.")
            .create(put("/crates/{crate_id}/settings"))
            .read(get("/crates/{crate_id}/settings"))
            .update(put("/crates/{crate_id}/settings"))
            .delete(delete("/crates/{crate_id}/settings"))
            .importedBy("{crate_id}")
            .build();
}
