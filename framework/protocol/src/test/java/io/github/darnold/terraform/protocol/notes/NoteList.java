package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Finds notes.
///
/// @param onFound runs before each note that is shown
record NoteList(Runnable onFound) implements ListResource<Notebook> {

    private static final Attribute<String> PREFIX = optional("prefix", string().length(1, 10), "What ids begin with.");
    private static final Attribute<String> TEXT = computed("text", string(), "What it says.");

    @Override
    public String typeName() {
        return "notes_note";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(PREFIX), "Finds notes.");
    }

    @Override
    public void list(Notebook notebook, Query query, Results results, Call call) {
        String prefix = query.config().getOrDefault(PREFIX, "");
        for (String id : notebook.ids()) {
            String text = notebook.read(id).orElse("");
            if (text.isEmpty()) {
                call.warn(Diagnostic.warning("Note " + id + " is empty", "Nobody wrote anything."));
            }
            onFound.run();
            Fields note = new Fields(ObjectValue.of("id", Value.of(id))).with(TEXT, text);
            if (id.startsWith(prefix) && !results.found("note " + id, note)) {
                return;
            }
        }
    }
}
