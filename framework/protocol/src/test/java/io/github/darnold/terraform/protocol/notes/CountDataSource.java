package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;

/// How many notes there are.
record CountDataSource() implements DataSource<Notebook> {

    private static final Attribute<Long> FROM = optional("from", int64(), "Where to begin counting.");
    private static final Attribute<Long> NOTES = computed("notes", int64(), "Number of notes.");

    @Override
    public String typeName() {
        return "notes_count";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(FROM, NOTES), "Counts the notes.");
    }

    @Override
    public Fields read(Notebook notebook, Fields config, Call call) {
        return config.with(NOTES, config.getOrDefault(FROM, 0L) + notebook.count());
    }
}
