package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Safes: what they are given to keep secret is in no state. `given` has it, call by call.
final class Safes implements Resource<Shelf> {

    static final String TYPE = "shelf_safe";

    private static final Computed<String> ID = computed("id", string(), "Identifier.");
    private static final Computed<Long> REVISION = changing("revision", int64(), "Counts updates.");
    private static final Required<String> NAME = required("name", string(), "Name.");
    private static final Optional<Long> CODE_VERSION = optional("code_version", int64(), "Counts codes.");
    private static final Optional<String> CODE = optional("code", string(), "Opens it.")
            .writeOnly()
            .versionedBy(CODE_VERSION)
            .noticedByHash();
    private static final Optional<String> PLAIN =
            optional("plain", string(), "Nothing tells of it.").writeOnly();
    private static final Optional<Long> LOCK_VERSION = optional("lock_version", int64(), "Counts locks.");
    private static final Optional<String> LOCK = optional("lock", string(), "Cannot be changed.")
            .writeOnly()
            .versionedBy(LOCK_VERSION)
            .noticedByHash()
            .requiresReplace();
    private static final Shape DRAWER = shape(
            required("label", string(), "Label."),
            optional("key", string(), "Opens the drawer.").writeOnly().noticedByHash());
    private static final Optional<List<Fields>> DRAWERS = optional("drawers", listOf(object(DRAWER)), "Inside.");

    private static final List<Attribute<?>> SECRETS = List.of(CODE, PLAIN, LOCK, DRAWERS);

    final List<String> given = new ArrayList<>();
    boolean jammed;

    @Override
    public String typeName() {
        return TYPE;
    }

    @Override
    public Schema schema() {
        return Schema.of(
                shape(ID, REVISION, NAME, CODE_VERSION, CODE, PLAIN, LOCK_VERSION, LOCK, DRAWERS), "Keeps secrets.");
    }

    @Override
    public Fields create(Shelf shelf, Fields plan, Fields config, Call call) {
        Fields made = plan.with(ID, shelf.nextId()).with(REVISION, 1L);
        record("create", config, call);
        shelf.put("create", made.require(ID), made);
        return made;
    }

    private void record(String verb, Fields config, Call call) {
        List<String> parts = Stream.concat(
                        Stream.of(CODE, PLAIN, LOCK)
                                .filter(config::isSet)
                                .map(each -> each.name() + "=" + config.require(each)),
                        SECRETS.stream().filter(call::isWriteOnlyChangedIn).map(each -> each.name() + " changed"))
                .toList();
        given.add(
                String.join(" ", Stream.concat(Stream.of(verb), parts.stream()).toList()));
    }

    @Override
    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
        return shelf.get(state.require(ID));
    }

    @Override
    public Fields update(Shelf shelf, Fields state, Fields plan, Fields config, Call call) {
        if (jammed) {
            throw Failure.of("The safe is jammed", "Try again.");
        }
        record("update", config, call);
        Fields made = plan.with(REVISION, state.require(REVISION) + 1);
        shelf.put("update", made.require(ID), made);
        return made;
    }

    @Override
    public void delete(Shelf shelf, Fields state, Call call) {
        shelf.remove(state.require(ID));
    }

    @Override
    public Fields importState(Shelf shelf, String id, Call call) {
        return new Fields(ObjectValue.of(ID.name(), Value.of(id)));
    }
}
