package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Body;
import java.util.List;

/// How an API takes a file that is too large for the form of the create call: a call begins the upload, others bring
/// its parts, the last one makes the object of them. Paths name the upload `{upload}`.
///
/// @param cancel gives the upload up
public record InParts(Limits limits, Begin begin, Part part, Complete complete, ApiCall cancel) {

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

    /// What the paths name.
    public static ObjectValue naming(String upload) {
        return ObjectValue.of(UPLOAD, Value.of(upload));
    }
}
