package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Body;
import java.util.ArrayList;
import java.util.List;

/// How an API takes a file that is too large for the form of the create call: a call begins the upload, others bring
/// its parts, the last one makes the object of them. Paths name the upload `{upload}`.
///
/// @param cancel gives the upload up
public record ChunkedUpload(Limits limits, Begin begin, Part part, Complete complete, ApiCall cancel) {

    /// The variable in paths.
    public static final String UPLOAD = "upload";

    /// How much goes at once, in bytes.
    ///
    /// @param oneRequest most of a file in the create call's form
    /// @param part most of one part
    /// @param file most of a file at all
    public record Limits(long oneRequest, long part, long file) {

        public Limits {
            if (oneRequest < 1 || part < 1 || file < 1) {
                throw new IllegalArgumentException("a limit allows nothing");
            }
        }

        /// These, where no request may have more than this of a file.
        public Limits within(long largestUpload) {
            return new Limits(Math.min(oneRequest, largestUpload), Math.min(part, largestUpload), file);
        }
    }

    /// The call that begins an upload.
    ///
    /// @param body of the call, which answers with the upload's `id`
    public record Begin(ApiCall call, BeginBody body) {}

    /// What begins an upload.
    @FunctionalInterface
    public interface BeginBody {

        /// The body of the request.
        ///
        /// @param fields those of the create call's form
        ObjectValue of(ObjectValue fields, Body.FilePart file);
    }

    /// The call that sends a part.
    ///
    /// @param field of the part's bytes in the form, which is answered with the part's `id`
    public record Part(ApiCall call, String field) {}

    /// The call that ends an upload.
    ///
    /// @param made the member of the answer that is what the create call would have answered
    public record Complete(ApiCall call, CompleteBody body, String made) {}

    /// What ends an upload.
    @FunctionalInterface
    public interface CompleteBody {

        /// The body of the request.
        ///
        /// @param parts identifiers in the order of the file
        /// @param md5 of the whole file, in hexadecimal
        ObjectValue of(List<String> parts, String md5);
    }

    /// The calls that an upload makes. What those that carry JSON have in it, an example tells.
    ///
    /// @param fields those of the create call's form
    List<DefinedCall> calls(List<Attribute<?>> fields) {
        var example = new Body.FilePart("file", "a.jsonl", new Body.Content.InMemory(new byte[] {1}));
        List<Attribute<?>> beginning = new ArrayList<>(fields.stream()
                .<Attribute<?>>map(field -> field)
                .filter(Side.CREATE::has)
                .toList());
        beginning.addAll(attributes(begin.body().of(ObjectValue.EMPTY, example)));
        return List.of(
                DefinedCall.of(begin.call()).creating(beginning),
                DefinedCall.of(part.call()).creating(List.of(optional(part.field(), string(), "Bytes of a part."))),
                DefinedCall.of(complete.call())
                        .creating(attributes(complete.body().of(List.of(), "md5"))),
                DefinedCall.of(cancel));
    }

    private static List<Attribute<?>> attributes(ObjectValue body) {
        return body.members().entrySet().stream()
                .<Attribute<?>>map(each -> attribute(each.getKey(), each.getValue()))
                .toList();
    }

    private static Attribute<?> attribute(String name, Value example) {
        String description = "Something that the provider finds out by itself.";
        return switch (example) {
            case NumberValue _ -> optional(name, int64(), description);
            case ListValue _ -> optional(name, listOf(string()), description);
            default -> optional(name, string(), description);
        };
    }

    /// What the paths name.
    public static ObjectValue naming(String upload) {
        return ObjectValue.of(UPLOAD, Value.of(upload));
    }
}
