package io.github.darnold.terraform.rest.upload;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.file.Digest;
import io.github.darnold.terraform.rest.file.Digests;
import io.github.darnold.terraform.rest.file.LocalFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The bytes that a configuration names.
///
/// @param argument the attribute that says so
/// @param isOne whether they are one file, which is known by its own hash; else names count as bytes do
public record Contents(String argument, List<Entry> entries, boolean isOne) {

    public Contents {
        entries = List.copyOf(entries);
    }

    /// One file of them.
    ///
    /// @param name the local file's own, or its path below the folder; content in memory has none
    public record Entry(String name, Body.Content content) {

        static Entry at(Path path) {
            Path name = path.getFileName();
            return at(name == null ? "" : name.toString(), path);
        }

        static Entry at(String name, Path path) {
            return new Entry(name, Body.Content.OnDisk.whole(LocalFile.at(path)));
        }

        boolean exists() {
            return switch (content) {
                case Body.Content.OnDisk disk -> disk.file().exists();
                case Body.Content.InMemory _ -> true;
            };
        }

        private String sha256(Digests digests) throws IOException {
            return switch (content) {
                case Body.Content.OnDisk disk -> digests.of(disk.file()).sha256();
                case Body.Content.InMemory(var bytes) ->
                    Digest.of(new ByteArrayInputStream(bytes)).sha256();
            };
        }
    }

    /// What is configured; empty while it is not known, or when nothing is.
    public static Optional<Contents> of(LocalUpload upload, Fields config) {
        return upload.sources().stream()
                .filter(source -> config.isSet(source.attribute())
                        && config.value(source.attribute()).isWhollyKnown())
                .findFirst()
                .map(source -> of(source, config));
    }

    private static Contents of(LocalUpload.Source source, Fields config) {
        String argument = source.attribute().name();
        return switch (source) {
            case LocalUpload.OneFile(var path) ->
                new Contents(argument, List.of(Entry.at(Path.of(config.require(path)))), true);
            case LocalUpload.SeveralFiles(var paths) ->
                new Contents(
                        argument,
                        config.require(paths).stream()
                                .map(Path::of)
                                .map(Entry::at)
                                .toList(),
                        false);
            case LocalUpload.Folder(var path, int maxFiles) ->
                new FolderWalk(argument, Path.of(config.require(path)), maxFiles).contents();
            case LocalUpload.Text(var text) ->
                inMemory(argument, config.require(text).getBytes(StandardCharsets.UTF_8));
            case LocalUpload.Base64(var text) -> inMemory(argument, decoded(text, config));
        };
    }

    private static Contents inMemory(String argument, byte[] bytes) {
        return new Contents(argument, List.of(new Entry("", new Body.Content.InMemory(bytes))), true);
    }

    private static byte[] decoded(Attribute<String> attribute, Fields config) {
        try {
            return Base64.getDecoder().decode(config.require(attribute));
        } catch (IllegalArgumentException _) {
            throw new Failure(Diagnostic.error(
                            attribute.name() + " is not Base64", "filebase64(\"...\") makes Base64 of a file's bytes.")
                    .at(attribute.name()));
        }
    }

    public boolean exists() {
        return !entries.isEmpty() && entries.stream().allMatch(Entry::exists);
    }

    /// What cannot be read, or has changed: as messages name it.
    private String label(Optional<Entry> entry) {
        return entry.map(Entry::content)
                .filter(Body.Content.OnDisk.class::isInstance)
                .map(content -> ((Body.Content.OnDisk) content).file().path().toString())
                .orElse(argument);
    }

    /// The error that names what is not there.
    public Failure missing() {
        String what = label(entries.stream().filter(each -> !each.exists()).findFirst());
        return new Failure(Diagnostic.error(
                        "Cannot read " + what,
                        "There is no such file, it is a folder, or it may not be read. Paths count from the folder"
                                + " that Terraform runs in; \"${path.module}/...\" counts from the module's.")
                .at(argument));
    }

    /// The name of the one local file; empty where there are several, or where they are in memory.
    public String name() {
        return isOne ? entries.getFirst().name() : "";
    }

    /// In bytes.
    ///
    /// @throws Failure when something is not there
    public long size() {
        if (!exists()) {
            throw missing();
        }
        return entries.stream().mapToLong(each -> each.content().length()).sum();
    }

    /// In hexadecimal; whatever the size, in constant memory.
    ///
    /// @throws Failure when something is not there
    public String sha256(Digests digests) {
        try {
            return isOne ? entries.getFirst().sha256(digests) : ofAll(digests);
        } catch (IOException _) {
            throw missing();
        }
    }

    private String ofAll(Digests digests) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append(entry.sha256(digests))
                    .append("  ")
                    .append(entry.name())
                    .append('\n');
        }
        return Digest.of(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)))
                .sha256();
    }
}
