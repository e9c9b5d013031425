package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.file.LocalFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a request carries.
public sealed interface Body {

    record None() implements Body {}

    record Json(ObjectValue document) implements Body {}

    /// A form with files; fields are flattened as `name[key]` and `name[]`.
    record Multipart(ObjectValue fields, List<FilePart> files) implements Body {

        public Multipart {
            files = List.copyOf(files);
        }

        /// The bytes of all files.
        long fileBytes() {
            return files.stream().mapToLong(file -> file.content().length()).sum();
        }

        /// A file that is not what it was when the form was made.
        public Optional<LocalFile> changedFile() {
            return files.stream()
                    .flatMap(file ->
                            file.content() instanceof Content.OnDisk disk ? Stream.of(disk.file()) : Stream.of())
                    .filter(file -> !file.isUnchanged())
                    .findFirst();
        }
    }

    /// A file in a form.
    ///
    /// @param contentType what is in it
    record FilePart(String field, String filename, Content content, String contentType) {

        public FilePart(String field, String filename, Content content) {
            this(field, filename, content, "application/octet-stream");
        }
    }

    /// Where a file's bytes come from. Files are streamed, whatever their size.
    sealed interface Content {

        long length();

        /// Some bytes of a file.
        record OnDisk(LocalFile file, long offset, long length) implements Content {

            public static OnDisk whole(LocalFile file) {
                return new OnDisk(file, 0, Math.max(0, file.size()));
            }
        }

        record InMemory(byte[] bytes) implements Content {

            @Override
            public long length() {
                return bytes.length;
            }
        }
    }
}
