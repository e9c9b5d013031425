package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bytes of local files that a form carries: `localFile(RECORDING).hashedIn(RECORDING_SHA256).maxBytes(10 << 20)`. The
/// bytes count, not the path: their hash is planned, and held against what is there when they are sent.
///
/// @param sources where the bytes may come from, of which users set at most one
/// @param field of the form
/// @param name the attribute with the file's name in the form; null: the local file's own
/// @param sha256 the computed attribute with the hash; null when other bytes change nothing
/// @param size the attribute that tells how many bytes the API has, so that after an import other ones are noticed;
///     null when nothing tells
/// @param maxBytes most bytes of all files together
/// @param isTyped whether the form says what is in the files, by their names
public record LocalUpload(
        List<Source> sources,
        String field,
        @Nullable Attribute<String> name,
        @Nullable Attribute<String> sha256,
        @Nullable Attribute<Long> size,
        long maxBytes,
        boolean isTyped) {

    public LocalUpload {
        sources = List.copyOf(sources);
        if (sources.isEmpty() || field.isBlank() || maxBytes < 1) {
            throw new IllegalArgumentException("an upload has no source, no field of a form or no bytes");
        }
    }

    /// Where bytes come from.
    public sealed interface Source {
        Attribute<?> attribute();
    }

    /// One local file.
    public record OneFile(Attribute<String> attribute) implements Source {}

    /// Several local files, in order.
    public record SeveralFiles(Attribute<List<String>> attribute) implements Source {}

    /// All files in a folder, at any depth, by their paths below it.
    public record Folder(Attribute<String> attribute, int maxFiles) implements Source {}

    /// A text of the configuration.
    public record Text(Attribute<String> attribute) implements Source {}

    /// Base64 of the configuration.
    public record Base64(Attribute<String> attribute) implements Source {}

    /// One local file, in a field of the form that is named as the attribute is.
    public static LocalUpload file(Attribute<String> path) {
        return of(new OneFile(path), path.json().sentAs());
    }

    /// Several local files.
    public static LocalUpload files(Attribute<List<String>> paths) {
        return of(new SeveralFiles(paths), paths.json().sentAs() + "[]");
    }

    /// The files of a folder, at most so many.
    public static LocalUpload folder(Attribute<String> path, int maxFiles) {
        return of(new Folder(path, maxFiles), path.json().sentAs() + "[]");
    }

    private static LocalUpload of(Source source, String field) {
        return new LocalUpload(List.of(source), field, null, null, null, Long.MAX_VALUE, false);
    }

    /// Or another local file.
    public LocalUpload orFile(Attribute<String> path) {
        return or(new OneFile(path));
    }

    /// Or the files of a folder.
    public LocalUpload orFolder(Attribute<String> path, int maxFiles) {
        return or(new Folder(path, maxFiles));
    }

    /// Or a text of the configuration.
    public LocalUpload orText(Attribute<String> text) {
        return or(new Text(text));
    }

    /// Or bytes of the configuration, in Base64.
    public LocalUpload orBase64(Attribute<String> text) {
        return or(new Base64(text));
    }

    private LocalUpload or(Source other) {
        List<Source> more = new ArrayList<>(sources);
        more.add(other);
        return new LocalUpload(more, field, name, sha256, size, maxBytes, isTyped);
    }

    /// In this field of the form.
    public LocalUpload sentAs(String formField) {
        return new LocalUpload(sources, formField, name, sha256, size, maxBytes, isTyped);
    }

    /// Under the name that this attribute has.
    public LocalUpload named(Attribute<String> filename) {
        return new LocalUpload(sources, field, filename, sha256, size, maxBytes, isTyped);
    }

    /// The plan has the SHA-256 of the bytes in this computed attribute. Where that needs another object
    /// (`requiresReplace`), other bytes make one; else they are sent by the update call.
    public LocalUpload hashedIn(Attribute<String> computed) {
        return new LocalUpload(sources, field, name, computed, size, maxBytes, isTyped);
    }

    /// The API tells the size of what was uploaded by this attribute.
    public LocalUpload sizedBy(Attribute<Long> bytes) {
        return new LocalUpload(sources, field, name, sha256, bytes, maxBytes, isTyped);
    }

    /// More is refused by the plan.
    public LocalUpload maxBytes(long most) {
        return new LocalUpload(sources, field, name, sha256, size, most, isTyped);
    }

    /// The form says what is in each file, by the ending of its name.
    public LocalUpload typedByName() {
        return new LocalUpload(sources, field, name, sha256, size, maxBytes, true);
    }

    /// The attributes that it speaks of.
    public List<Attribute<?>> attributes() {
        return Stream.concat(
                        sources.stream().<Attribute<?>>map(Source::attribute),
                        Stream.<Attribute<?>>of(name, sha256, size).filter(each -> each != null))
                .toList();
    }
}
