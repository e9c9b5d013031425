package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pen that is taken for one command, and put back.
record PenResource() implements EphemeralResource<Notebook> {

    private static final String PEN = "pen";
    private static final Attribute<String> COLOR = optional("color", string().oneOf("blue", "red"), "Color of the ink.")
            .defaultValue("blue");
    private static final Attribute<String> LIFETIME = optional("lifetime", duration(), "When it has to be filled.");
    private static final Attribute<String> INK =
            computed("ink", string(), "What it writes with.").sensitive();

    @Override
    public String typeName() {
        return "notes_pen";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(COLOR, LIFETIME, INK), "Takes a pen.");
    }

    @Override
    public Opened open(Notebook notebook, Fields config, Call call) {
        String pen = notebook.pens().take();
        call.privateState().put(PEN, Value.of(pen));
        Opened opened = Opened.of(config.with(INK, "ink-of-" + config.require(COLOR)));
        String lifetime = config.get(LIFETIME);
        return lifetime == null ? opened : opened.renewedAt(call.now().plus(GoDuration.parse(lifetime)));
    }

    @Override
    public @Nullable Instant renew(Notebook notebook, Call call) {
        notebook.pens().fill(pen(call));
        return null;
    }

    @Override
    public void close(Notebook notebook, Call call) {
        notebook.pens().putBack(pen(call));
    }

    private static String pen(Call call) {
        return ((StringValue) call.privateState().get(PEN)).value();
    }
}
