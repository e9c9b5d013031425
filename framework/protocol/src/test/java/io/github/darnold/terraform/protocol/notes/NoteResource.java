package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One note. Some texts are instructions: `fail`, `bug` and `wait` do in [#create] what they say.
record NoteResource(Runnable onRead) implements Resource<Notebook> {

    private static final Attribute<String> ID = computed("id", string(), "Identifier of the note.");
    private static final Attribute<String> TEXT = required("text", string().length(1, 100), "What it says.");
    private static final Attribute<String> COLOR =
            optional("color", string(), "Color of the paper.").requiresReplace();
    private static final Attribute<Long> LENGTH = changing("length", int64(), "Number of characters.");
    private static final Attribute<String> SECRET =
            optional("secret", string(), "Written on no paper.").writeOnly().noticedByHash();
    private static final Shape MARGIN =
            shape(required("side", string(), "Left or right."), optional("width", number(), "In inches."));
    private static final Schema SCHEMA = new Schema(
            1,
            shape(
                    ID,
                    TEXT,
                    COLOR,
                    LENGTH,
                    SECRET,
                    optional("pinned", setOf(string()), "Where it hangs."),
                    optional("margins", listOf(object(MARGIN)), "Its margins."),
                    optional("extra", dynamic(), "Anything else.")),
            List.of(Block.single("timeouts", shape(optional("create", string(), "As a duration.")), "How long.")),
            "Keeps a note.",
            null);

    @Override
    public String typeName() {
        return "notes_note";
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
    public Fields create(Notebook notebook, Fields plan, Fields config, Call call) {
        String text = plan.require(TEXT);
        Fields made = written(plan, notebook.add(text));
        call.save(made);
        call.privateState().put("made_by", Value.of("create"));
        switch (text) {
            case "fail" -> throw Failure.of("Cannot finish the note", "The pencil broke.");
            case "bug" -> throw new IllegalStateException("no paper");
            case "wait" -> call.pause(Duration.ofHours(1));
            case "wait for ink" -> awaitInk(notebook, call);
            default -> call.progress("wrote a note");
        }
        return made;
    }

    private static void awaitInk(Notebook notebook, Call call) {
        call.within(Duration.ofSeconds(30));
        while (notebook.pens().lines().stream().noneMatch(line -> line.startsWith("filled"))) {
            call.pause(Duration.ofMillis(20));
        }
    }

    private static Fields written(Fields plan, String id) {
        return plan.with(ID, id).with(LENGTH, (long) plan.require(TEXT).length());
    }

    @Override
    public @Nullable Fields read(Notebook notebook, Fields state, Call call) {
        onRead.run();
        return notebook.read(state.require(ID))
                .map(text -> state.with(TEXT, text).with(LENGTH, (long) text.length()))
                .orElse(null);
    }

    @Override
    public Fields update(Notebook notebook, Fields state, Fields plan, Fields config, Call call) {
        notebook.write(state.require(ID), plan.require(TEXT));
        return written(plan, state.require(ID));
    }

    @Override
    public void delete(Notebook notebook, Fields state, Call call) {
        notebook.remove(state.require(ID));
    }

    @Override
    public Fields importState(Notebook notebook, String id, Call call) {
        return new Fields(SCHEMA.complete(ObjectValue.EMPTY)).with(ID, id);
    }

    @Override
    public List<StateMover> stateMovers() {
        return List.of(new StateMover("example/scraps", "scraps_scrap", NoteResource::ofScrap));
    }

    private static StateMover.Moved ofScrap(StateMover.Source source, Call call) {
        call.privateState().put("made_by", Value.of("move"));
        Value id = source.state().get("name");
        return StateMover.Moved.to(
                        ObjectValue.of("id", id).with("text", source.state().get("words")))
                .identifiedBy(ObjectValue.of("id", id));
    }
}
