package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;

/// A provider with one resource, and perhaps other things.
record ShelfProvider(
        Shelf shelf,
        Resource<Shelf> resource,
        List<ListResource<Shelf>> listResources,
        List<EphemeralResource<Shelf>> ephemeralResources,
        List<Action<Shelf>> actions)
        implements Provider<Shelf> {

    static SimulatedCore core(Shelf shelf, Resource<Shelf> resource) {
        return SimulatedCore.of(new ShelfProvider(shelf, resource, List.of(), List.of(), List.of()));
    }

    static SimulatedCore core(Shelf shelf, Resource<Shelf> resource, ListResource<Shelf> list) {
        return SimulatedCore.of(new ShelfProvider(shelf, resource, List.of(list), List.of(), List.of()));
    }

    static SimulatedCore core(Shelf shelf, EphemeralResource<Shelf> resource) {
        return SimulatedCore.of(new ShelfProvider(shelf, new Things(), List.of(), List.of(resource), List.of()));
    }

    static SimulatedCore core(Shelf shelf, Action<Shelf> action) {
        return SimulatedCore.of(new ShelfProvider(shelf, new Things(), List.of(), List.of(), List.of(action)));
    }

    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(optional("label", string(), "Label of the shelf.")), "Puts things on a shelf.");
    }

    @Override
    public Shelf configure(Fields config, Call call) {
        shelf.journal.add("configure");
        return shelf;
    }

    @Override
    public List<? extends Resource<Shelf>> resources() {
        return List.of(resource);
    }

    @Override
    public List<? extends DataSource<Shelf>> dataSources() {
        return List.of();
    }
}
