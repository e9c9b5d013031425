package io.github.darnold.terraform.rest.upload;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.file.LocalFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sends one file in parts. What is left half-way is cancelled: it would take room until it expires.
public final class ChunkedUploading {

    private static final Duration TO_CANCEL = Duration.ofSeconds(20);

    private final ChunkedUpload how;
    private final Api api;
    private final Call call;

    public ChunkedUploading(ChunkedUpload how, Api api, Call call) {
        this.how = new ChunkedUpload(
                how.limits().within(api.largestUpload()), how.begin(), how.part(), how.complete(), how.cancel());
        this.api = api;
        this.call = call;
    }

    /// The form's file, where it has to go in parts. What is in memory is never that large.
    public Optional<Body.FilePart> large(Body body) {
        return body instanceof Body.Multipart form
                        && form.files().size() == 1
                        && form.files().getFirst().content() instanceof Body.Content.OnDisk disk
                        && disk.length() > how.limits().oneRequest()
                ? Optional.of(form.files().getFirst())
                : Optional.empty();
    }

    /// Sends the file, and has the object made of it.
    ///
    /// @param fields of the form that the file belongs to
    /// @param complete sends the last request, and finds out what came of it where its answer gets lost
    /// @throws Failure when the file changes meanwhile
    public ApiAnswer send(ObjectValue fields, Body.FilePart file, Function<ApiRequest, ApiAnswer> complete) {
        LocalFile disk = ((Body.Content.OnDisk) file.content()).file();
        refuseTooLarge(disk);
        String upload = begin(fields, file);
        boolean isComplete = false;
        try {
            List<String> parts = new Parts(how, api, upload).send(disk, call);
            ApiAnswer answer = complete.apply(completion(upload, parts, md5(disk)));
            isComplete = true;
            return answer;
        } finally {
            if (!isComplete) {
                cancel(upload);
            }
        }
    }

    private void refuseTooLarge(LocalFile file) {
        if (file.size() > how.limits().file()) {
            throw Failure.of(
                    file.path() + " is too large",
                    "It has " + file.size() + " bytes, and the API takes at most "
                            + how.limits().file() + ". Split it into several files.");
        }
    }

    /// A repetition leaves an upload behind that nobody uses, and that expires by itself.
    private String begin(ObjectValue fields, Body.FilePart file) {
        ApiRequest request = how.begin()
                .call()
                .request(ObjectValue.EMPTY)
                .repeatable()
                .with(new Body.Json(how.begin().call().body(how.begin().body().of(fields, file))));
        return id(request, api.send(request, call));
    }

    static String id(ApiRequest request, ApiAnswer answer) {
        if (answer.document().get("id") instanceof StringValue(var id)) {
            return id;
        }
        throw new ApiException(request, new ApiFailure.Unreadable(answer.status(), "the answer has no id"));
    }

    /// Also what the API compares with what it has received.
    private String md5(LocalFile file) {
        try {
            String md5 = api.digests().of(file).md5();
            if (file.isUnchanged()) {
                return md5;
            }
            throw Failure.of(
                    file.path() + " changed while it was uploaded",
                    "Nothing was made of it. Apply again when nothing writes to the file any more.");
        } catch (IOException e) {
            throw Failure.of(
                    "Cannot read " + file.path(), e.getMessage() + ". Check that Terraform may read the file.");
        }
    }

    private ApiRequest completion(String upload, List<String> parts, String md5) {
        ObjectValue body = how.complete().body().of(parts, md5);
        return how.complete()
                .call()
                .request(ChunkedUpload.naming(upload))
                .with(new Body.Json(how.complete().call().body(body)));
    }

    /// Takes what was made out of the answer to the last request.
    public static ApiAnswer open(ChunkedUpload how, ApiAnswer answer) {
        return answer.document().get(how.complete().made()) instanceof ObjectValue made
                ? new ApiAnswer(answer.status(), made, answer.requestId())
                : new ApiAnswer(answer.status(), ObjectValue.EMPTY, answer.requestId());
    }

    private void cancel(String upload) {
        try {
            ApiRequest request =
                    how.cancel().request(ChunkedUpload.naming(upload)).repeatable();
            api.send(request, call.afterwards(TO_CANCEL));
        } catch (Failure e) {
            String why = e.getClass().getSimpleName();
            call.log().warn("An upload could not be cancelled; it expires by itself", "id", upload, "failure", why);
        }
    }
}
