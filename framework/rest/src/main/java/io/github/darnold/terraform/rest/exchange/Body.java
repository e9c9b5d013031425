package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.nio.file.Path;
import java.util.List;

/// What a request carries.
public sealed interface Body {

    record None() implements Body {}

    record Json(ObjectValue document) implements Body {}

    /// A form with files; fields are flattened as `name[key]` and `name[]`.
    record Multipart(ObjectValue fields, List<FilePart> files) implements Body {

        public Multipart {
            files = List.copyOf(files);
        }
    }

    /// A file in a form.
    record FilePart(String field, String filename, Content content) {}

    /// Where a file's bytes come from. Files are streamed, whatever their size.
    sealed interface Content {

        record OnDisk(Path path) implements Content {}

        record InMemory(byte[] bytes) implements Content {}
    }
}
