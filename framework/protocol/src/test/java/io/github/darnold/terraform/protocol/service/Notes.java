package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.notes.NotesProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/// Values of the provider `notes` on the wire.
final class Notes {

    static final String NOTE = "notes_note";
    static final String COUNT = "notes_count";

    private static final Schemas SCHEMAS = new Engine<>(new NotesProvider(() -> {})).schemas();
    private static final Schema SCHEMA =
            Objects.requireNonNull(SCHEMAS.resources().get(NOTE));
    private static final Schema COUNT_SCHEMA =
            Objects.requireNonNull(SCHEMAS.dataSources().get(COUNT));

    static final DynamicValue NOTHING = note(NullValue.NULL);

    static DynamicValue provider(Path directory) {
        Schema schema = new NotesProvider(() -> {}).schema();
        return ValueCodec.encode(
                new ObjectValue(
                        Map.of("directory", Value.of(directory.toString()), "greeting", Value.of("Dear reader, "))),
                schema.wireType());
    }

    static ObjectValue note(String text) {
        return SCHEMA.complete(ObjectValue.of("text", Value.of(text)));
    }

    static DynamicValue note(Value note) {
        return ValueCodec.encode(note, SCHEMA.wireType());
    }

    static Value read(DynamicValue message) throws MalformedValue {
        return ValueCodec.decode(message, SCHEMA.wireType());
    }

    static ObjectValue object(DynamicValue message) throws MalformedValue {
        return (ObjectValue) read(message);
    }

    static DynamicValue count(long from) {
        return ValueCodec.encode(
                COUNT_SCHEMA.complete(ObjectValue.of("from", Value.of(from))), COUNT_SCHEMA.wireType());
    }

    static Value counted(DynamicValue message) throws MalformedValue {
        return ((ObjectValue) ValueCodec.decode(message, COUNT_SCHEMA.wireType())).get("notes");
    }

    private Notes() {}
}
