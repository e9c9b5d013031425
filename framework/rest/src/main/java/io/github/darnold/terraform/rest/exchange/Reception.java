package io.github.darnold.terraform.rest.exchange;

import java.nio.file.Path;

/// What becomes of an answer that is bytes and no document. In its place there is a document about them.
public sealed interface Reception {

    /// They become this local file, once all of them are there: `{"sha256", "bytes"}`.
    ///
    /// @param replaces whether a file that is there with other bytes may go
    record InFile(Path path, boolean replaces) implements Reception {}

    /// They stay in memory, up to so many: `{"text", "base64", "sha256", "bytes"}`. There is no text where they are
    /// none in UTF-8.
    record InMemory(long most) implements Reception {}
}
