package io.github.darnold.openai.emulator.files;

import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shapes;

/// What requests of `/uploads` may carry.
final class UploadShapes {

    static final ObjectShape CREATE = object().required("filename", text(1, Shapes.UNBOUNDED))
            .required("purpose", word("assistants", "batch", "fine-tune", "vision"))
            .required("bytes", atLeast(1))
            .required("mime_type", text(1, Shapes.UNBOUNDED))
            .optional(
                    "expires_after",
                    object().required("anchor", word("created_at")).required("seconds", integer(3600, 2_592_000)));

    static final ObjectShape COMPLETE =
            object().required("part_ids", list(text(), 1, Shapes.UNBOUNDED)).optional("md5", text());

    private UploadShapes() {}
}
