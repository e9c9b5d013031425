package io.github.darnold.openai.provider.files;

import static io.github.darnold.openai.provider.files.Files.CONTENT;
import static io.github.darnold.openai.provider.files.Files.CONTENT_BASE64;
import static io.github.darnold.openai.provider.files.Files.FILEPATH;
import static io.github.darnold.openai.provider.files.Files.FILE_PATH;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.file.Digest;
import io.github.darnold.terraform.rest.file.Digests;
import io.github.darnold.terraform.rest.file.LocalFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/// Where the bytes of a file come from: a local path, a text, or Base64.
///
/// @param argument the attribute that says so
record FileSource(String argument, Body.Content content) {

    static final String NAME = "\\P{Cntrl}+";
    static final String NAME_IN_WORDS = "a name without line breaks and other control characters";

    /// The source that is configured; empty while it is not known.
    static Optional<FileSource> of(Fields config) {
        return onDisk(config, FILEPATH)
                .or(() -> onDisk(config, FILE_PATH))
                .or(() -> inMemory(config, CONTENT))
                .or(() -> inMemory(config, CONTENT_BASE64));
    }

    private static Optional<FileSource> onDisk(Fields config, Attribute<String> attribute) {
        return config.isSet(attribute)
                ? Optional.of(new FileSource(attribute.name(), onDisk(Path.of(config.require(attribute)))))
                : Optional.empty();
    }

    private static Body.Content onDisk(Path path) {
        return Body.Content.OnDisk.whole(LocalFile.at(path));
    }

    private static Optional<FileSource> inMemory(Fields config, Attribute<String> attribute) {
        return config.isSet(attribute)
                ? Optional.of(new FileSource(attribute.name(), new Body.Content.InMemory(bytes(config, attribute))))
                : Optional.empty();
    }

    private static byte[] bytes(Fields config, Attribute<String> attribute) {
        String text = config.require(attribute);
        if (!attribute.equals(CONTENT_BASE64)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new Failure(Diagnostic.error(
                            "content_base64 is not Base64", "filebase64(\"...\") makes Base64 of a file's bytes.")
                    .at(attribute.name()));
        }
    }

    boolean exists() {
        return switch (content) {
            case Body.Content.OnDisk disk -> disk.file().exists();
            case Body.Content.InMemory _ -> true;
        };
    }

    Diagnostic missing() {
        return Diagnostic.error(
                        "Cannot read "
                                + (content instanceof Body.Content.OnDisk disk
                                        ? disk.file().path()
                                        : argument),
                        "There is no such file, it is a folder, or it may not be read. Paths count from the folder"
                                + " that Terraform runs in; \"${path.module}/...\" counts from the module's.")
                .at(argument);
    }

    /// The name of the local file; content in memory has none of its own.
    String name() {
        return content instanceof Body.Content.OnDisk disk && disk.file().path().getFileName() != null
                ? disk.file().path().getFileName().toString()
                : "";
    }

    /// A name as forms carry it: quotation marks are escaped, and servers that do not know that answer them so.
    static String sentName(String name) {
        return name.replace("\"", "%22");
    }

    long size() {
        if (!exists()) {
            throw new Failure(missing());
        }
        return content.length();
    }

    /// In hexadecimal; whatever the size, in constant memory.
    String sha256(Digests digests) {
        try {
            return switch (content) {
                case Body.Content.OnDisk disk -> digests.of(disk.file()).sha256();
                case Body.Content.InMemory(var bytes) ->
                    Digest.of(new ByteArrayInputStream(bytes)).sha256();
            };
        } catch (IOException _) {
            throw new Failure(missing());
        }
    }
}
