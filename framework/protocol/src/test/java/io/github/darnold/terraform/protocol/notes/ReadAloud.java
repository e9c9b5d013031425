package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;

/// Reads a note to the user, word for word.
///
/// @param onRead runs after each word
record ReadAloud(Runnable onRead) implements Action<Notebook> {

    private static final Attribute<String> NOTE = required("note", string().length(1, 100), "Id of the note.");

    @Override
    public String typeName() {
        return "notes_read_aloud";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(NOTE), "Reads a note aloud.");
    }

    @Override
    public void plan(Notebook notebook, Fields config, Call call) {
        if (config.isUnknown(NOTE)) {
            call.warn(Diagnostic.warning("Nobody knows what will be read", "Choose a note that exists."));
        }
    }

    @Override
    public void invoke(Notebook notebook, Fields config, Call call) {
        String note = config.require(NOTE);
        String text = notebook.read(note)
                .orElseThrow(() -> new Failure(Diagnostic.error("There is no note " + note, "Write one.")
                        .at(NOTE.name())));
        for (String word : text.split(" ", -1)) {
            call.progress(word);
            onRead.run();
        }
    }
}
