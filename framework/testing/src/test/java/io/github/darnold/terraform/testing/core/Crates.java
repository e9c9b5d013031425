package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A resource with every kind of attribute and block that a rule of core is about.
final class Crates implements Resource<Shelf> {

    static final String TYPE = "depot_crate";
    static final String ELSEWHERE = "registry.terraform.io/yard/yard";

    static final Computed<String> ID = computed("id", string(), "Identifier.");
    static final Computed<Long> REVISION = changing("revision", int64(), "Counts updates.");
    static final Computed<List<String>> STAMPS = changing("stamps", listOf(string()), "Stamps.");
    static final Computed<Set<String>> MARKS = changing("marks", setOf(string()), "Marks.");
    static final Required<String> NAME = required("name", string(), "Name.");
    static final Optional<String> NOTE = optional("note", string(), "Note.");
    static final Optional<String> SEAL =
            optional("seal", string(), "ReleaseSigner.").sensitive();
    static final Optional<String> CODE = optional("code", string(), "Code.").writeOnly();

    private static final Shape PART =
            shape(required("name", string(), "Name of the part."), optional("size", int64(), "Size of the part."));
    private static final Schema SCHEMA = new Schema(
            0,
            shape(
                    ID,
                    REVISION,
                    STAMPS,
                    MARKS,
                    NAME,
                    NOTE,
                    SEAL,
                    CODE,
                    optional("lid", object(PART), "Lid."),
                    optional("boards", listOf(object(PART)), "Boards."),
                    optional("nails", mapOf(object(PART)), "Nails."),
                    optional("goods", setOf(object(PART)), "Goods.")),
            List.of(
                    Block.single("timeouts", shape(optional("create", string(), "How long.")), "How long to wait."),
                    new Block("rope", Block.Nesting.LIST, PART, 0, 0, "Ropes."),
                    new Block("hook", Block.Nesting.SET, PART, 0, 0, "Hooks.")),
            "A crate in the depot.",
            null);

    @Override
    public String typeName() {
        return TYPE;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Identity identity() {
        return Identity.of(ID);
    }

    @Override
    public Fields create(Shelf shelf, Fields plan, Fields config, Call call) {
        return made(shelf, plan.with(ID, shelf.nextId()), 1);
    }

    private static Fields made(Shelf shelf, Fields plan, long revision) {
        Fields crate =
                plan.with(REVISION, revision).with(STAMPS, List.of("one")).with(MARKS, Set.of("left", "right"));
        shelf.put("put", crate.require(ID), crate);
        return crate;
    }

    @Override
    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
        return shelf.get(state.require(ID));
    }

    @Override
    public Fields update(Shelf shelf, Fields state, Fields plan, Fields config, Call call) {
        return made(shelf, plan, state.require(REVISION) + 1);
    }

    @Override
    public void delete(Shelf shelf, Fields state, Call call) {
        shelf.remove(state.require(ID));
    }

    @Override
    public Fields importState(Shelf shelf, String id, Call call) {
        return new Fields(ObjectValue.of(ID.name(), Value.of(id)));
    }

    @Override
    public List<StateMover> stateMovers() {
        return List.of(new StateMover(
                "yard/yard",
                "yard_crate",
                (source, _) -> StateMover.Moved.to(new ObjectValue(Map.of("id", Value.of("thing-1"))))));
    }
}
