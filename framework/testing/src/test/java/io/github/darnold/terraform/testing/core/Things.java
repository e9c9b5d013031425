package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.engine.structure.Unknowns;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A well-behaved resource: things on a shelf.
class Things implements Resource<Shelf> {

    static final String TYPE = "shelf_thing";

    static final Computed<String> ID = computed("id", string(), "Identifier.");
    static final Computed<Long> REVISION = changing("revision", int64(), "Counts updates.");
    static final Computed<String> MOOD = computed("mood", string(), "How it feels.");
    static final Required<String> NAME = required("name", string().length(1, 20), "Name.");
    static final Optional<String> COLOR = optional("color", string(), "Color.").requiresReplace();
    static final Optional<Boolean> LOUD =
            optional("loud", bool(), "Whether it is loud.").defaultValue(false);
    static final Optional<String> ZONE = optionalComputed("zone", string().oneOf("north", "south"), "Zone.");
    static final Optional<Set<String>> TAGS = optional("tags", setOf(string()), "Tags.");
    static final Optional<String> DOCUMENT = optional("document", json(), "Open content.");
    static final Optional<Value> ANY = optional("any", dynamic(), "Anything.");
    static final Optional<String> PASSWORD =
            optional("password", string(), "Secret.").writeOnly();
    static final Optional<Long> PASSWORD_VERSION = optional("password_version", int64(), "Counts passwords.");

    static final Computed<Long> NUMBER = computed("number", int64(), "Number of the part.");
    static final Shape PART = shape(
            required("name", string(), "Name of the part."),
            optional("size", int64(), "Size of the part.").defaultValue(1L),
            NUMBER);
    static final Optional<List<Fields>> PARTS = optional("parts", listOf(object(PART)), "Parts, in order.");

    static final Shape SHAPE =
            shape(ID, REVISION, MOOD, NAME, COLOR, LOUD, ZONE, TAGS, DOCUMENT, ANY, PASSWORD, PASSWORD_VERSION, PARTS);

    private static final Schema SCHEMA = new Schema(
            1,
            SHAPE,
            List.of(Block.single("timeouts", shape(optional("create", string(), "How long.")), "How long to wait.")),
            "A thing on the shelf.",
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
        String id = shelf.nextId();
        if ("cursed".equals(plan.get(NAME))) {
            call.save(plan.with(ID, id));
            shelf.put("create", id, finished(plan, id, 1));
            throw Failure.of("The shelf trembles", "Choose another name.");
        }
        Fields made = finished(plan, id, 1);
        shelf.put("create", id, made);
        return made;
    }

    private static Fields finished(Fields plan, String id, long revision) {
        Fields thing = plan.with(ID, id).with(REVISION, revision).with(MOOD, "calm");
        if (thing.isUnknown(ZONE)) {
            thing = thing.with(ZONE, "north");
        }
        return thing.withValue(PARTS, numbered(thing.value(PARTS)));
    }

    private static Value numbered(Value parts) {
        if (!(parts instanceof ListValue(var elements))) {
            return parts;
        }
        var numbered = new ArrayList<Value>();
        for (Value element : elements) {
            ObjectValue part = (ObjectValue) element;
            boolean isNew = part.get(NUMBER.name()).equals(UnknownValue.UNKNOWN);
            numbered.add(isNew ? part.with(NUMBER.name(), Value.of(100 + numbered.size())) : part);
        }
        return new ListValue(numbered);
    }

    @Override
    public @Nullable Fields read(Shelf shelf, Fields state, Call call) {
        Fields thing = shelf.get(state.require(ID));
        return thing == null ? null : thing.withValue(PASSWORD, Unknowns.nulled(thing.value(PASSWORD)));
    }

    @Override
    public Fields update(Shelf shelf, Fields state, Fields plan, Fields config, Call call) {
        String id = state.require(ID);
        if ("cursed".equals(plan.get(NAME))) {
            throw Failure.of("The shelf trembles", "Choose another name.");
        }
        Fields made = finished(plan, id, state.require(REVISION) + 1);
        shelf.put("update", id, made);
        return made;
    }

    @Override
    public void delete(Shelf shelf, Fields state, Call call) {
        if (state.require(NAME).equals("nailed")) {
            throw Failure.of("It is nailed down", "Pull the nails.");
        }
        shelf.remove(state.require(ID));
    }

    @Override
    public Fields importState(Shelf shelf, String id, Call call) {
        return new Fields(ObjectValue.of(ID.name(), Value.of(id)));
    }
}
