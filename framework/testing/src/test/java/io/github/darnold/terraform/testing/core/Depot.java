package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider with one object of every kind, all of which keep core's rules.
record Depot(Shelf shelf) implements Provider<Shelf> {

    static final String DATA_SOURCE = "depot_clerk";
    static final String EPHEMERAL = "depot_pass";
    static final String ACTION = "depot_sweep";

    private static final Required<String> NAME = required("name", string(), "Name.");
    private static final Optional<String> KEY =
            optional("key", string(), "Key.").sensitive();
    private static final Computed<String> DUTY = computed("duty", string(), "Duty.");
    private static final Schema SCHEMA = Schema.of(shape(NAME, KEY, DUTY), "Somebody or something.");

    @Override
    public String name() {
        return "depot";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(), "Stores crates.");
    }

    @Override
    public Shelf configure(Fields config, Call call) {
        return shelf;
    }

    @Override
    public List<? extends Resource<Shelf>> resources() {
        return List.of(new Crates());
    }

    @Override
    public List<? extends DataSource<Shelf>> dataSources() {
        return List.of(new Clerk());
    }

    @Override
    public List<? extends ListResource<Shelf>> listResources() {
        return List.of(new Inventory());
    }

    @Override
    public List<? extends EphemeralResource<Shelf>> ephemeralResources() {
        return List.of(new Pass());
    }

    @Override
    public List<? extends Action<Shelf>> actions() {
        return List.of(new Sweep());
    }

    private static final class Clerk implements DataSource<Shelf> {

        @Override
        public String typeName() {
            return DATA_SOURCE;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public Fields read(Shelf shelf, Fields config, Call call) {
            return config.with(DUTY, "watches");
        }
    }

    private static final class Inventory implements ListResource<Shelf> {

        @Override
        public String typeName() {
            return Crates.TYPE;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(), "Finds crates.");
        }

        @Override
        public void list(Shelf shelf, Query query, Results results, Call call) {
            shelf.things().forEach(crate -> results.found(crate.require(Crates.NAME), crate));
        }
    }

    private static final class Pass implements EphemeralResource<Shelf> {

        @Override
        public String typeName() {
            return EPHEMERAL;
        }

        @Override
        public Schema schema() {
            return SCHEMA;
        }

        @Override
        public Opened open(Shelf shelf, Fields config, Call call) {
            return Opened.of(config.with(DUTY, "enters")).renewedAt(call.now().plusSeconds(60));
        }

        @Override
        public @Nullable Instant renew(Shelf shelf, Call call) {
            return call.now().plusSeconds(60);
        }
    }

    private static final class Sweep implements Action<Shelf> {

        @Override
        public String typeName() {
            return ACTION;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(NAME, KEY), "Sweeps the depot.");
        }

        @Override
        public void invoke(Shelf shelf, Fields config, Call call) {
            call.progress("sweeping");
        }
    }
}
