package com.example.depot;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.*;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.*;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Crates: made at once, and packed some time later.
final class Crates {

    private static final Attribute<String> STATE = changing("state", string(), "`packing`, `ready` or `broken`.");

    private static final Shape CRATE = shape(
            computed("id", int64(), "Number of the crate."),
            required("name", string().length(1, 40), "What is written on the crate. No two crates have the same name."),
            required("size", int64().atLeast(1), "Volume in litres. A crate does not grow.").requiresReplace(),
            optional("note", string(), "What the people in the depot should know."),
            STATE);

    private static final ApiCall LIST = get("/crates").paged(DepotApi.PAGES, 100);

    static final RestResource RESOURCE = restResource("depot_crate", CRATE)
            .describedAs("A crate in the depot.")
            .create(post("/crates").explaining(409, "Choose another name, or import the crate that has it."))
            .read(get("/crates/{id}").goneWhen("state", "scrapped"))
            .listedBy(LIST)
            .update(patch("/crates/{id}"))
            .delete(delete("/crates/{id}"))
            .waiting(until(STATE)
                    .reaches("ready")
                    .failsOn("broken")
                    .polling(Duration.ofMillis(100), Duration.ofSeconds(10)))
            .timeout(Operation.CREATE, Duration.ofMinutes(10))
            .importedBy("{id}")
            .movedFrom(new StateMover("example/warehouse", "warehouse_box", (box, call) -> fromBox(box.state())))
            .upgradedFrom(0, crate -> crate.with("size", crate.get("litres")))
            .build();

    static final DataSource<Api> DATA_SOURCE = lookup("depot_crate", CRATE)
            .describedAs("A crate that is there already, by its number or its name.")
            .read(get("/crates/{id}"))
            .orBy("name", LIST)
            .build();

    static final DataSource<Api> LIST_DATA_SOURCE = listing("depot_crates", "crates", CRATE)
            .describedAs("All crates in the depot.")
            .list(LIST)
            .build();

    static final ListResource<Api> LIST_RESOURCE =
            listResource(RESOURCE).describedAs("Finds the crates in the depot.").build();

    /// The number is enough: what else there is, the read that follows finds.
    private static StateMover.Moved fromBox(ObjectValue box) {
        return StateMover.Moved.to(ObjectValue.of("id", box.get("number")));
    }
}
