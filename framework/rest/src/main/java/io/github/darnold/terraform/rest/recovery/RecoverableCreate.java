package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.ApiAnswer;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Attempts;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.RetrySafety;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.upload.ChunkedUploading;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A create whose object is neither lost nor made twice: where an earlier process made it, where an answer gets lost,
/// where this process dies. For one thread.
///
/// ```java
/// var create = RecoverableCreate.begin(wanted, request);
/// try {
///     Fields made = state(create.send(request));
///     create.answered();
///     return made;
/// } catch (RuntimeException | Error e) {
///     create.failed(e);
///     throw e;
/// }
/// ```
public final class RecoverableCreate {

    private final Wanted wanted;
    private final Creation creation;
    private final @Nullable CreateRecovery earlier;

    private RecoverableCreate(Wanted wanted, Creation creation, @Nullable CreateRecovery earlier) {
        this.wanted = wanted;
        this.creation = creation;
        this.earlier = earlier;
    }

    /// Writes down that the object is about to be made by this request.
    public static RecoverableCreate begin(Wanted wanted, ApiRequest request) {
        CreateRecovery earlier = new CreateRecovery(wanted, request);
        return new RecoverableCreate(wanted, earlier.begin(), earlier);
    }

    /// One that is written down already, and is made in any case: what earlier processes left is nobody's.
    public static RecoverableCreate recordedBy(Creation creation, Wanted wanted) {
        return new RecoverableCreate(wanted, creation, null);
    }

    /// What the API says that it made by the request, or what an earlier process made for the same plan, and Terraform
    /// has not recorded. What the API does not keep needs no name of the API's.
    public ObjectValue send(ApiRequest request) {
        Optional<ObjectValue> left = earlier == null ? Optional.empty() : earlier.resume(creation);
        if (left.isPresent()) {
            return left.get();
        }
        ObjectValue document = whole(request).document();
        return wanted.how() instanceof Recovery.NothingRemains ? wanted.search().named(document) : document;
    }

    /// One request, or the parts of a file that is too large for it.
    private ApiAnswer whole(ApiRequest request) {
        ChunkedUpload inParts = wanted.definition().creates().inParts();
        if (inParts == null || !(request.body() instanceof Body.Multipart form)) {
            return send(request, UnaryOperator.identity());
        }
        ChunkedUploading upload = new ChunkedUploading(inParts, wanted.api(), wanted.call());
        return upload.large(form)
                .map(file -> upload.send(
                        form.fields(), file, last -> send(last, answer -> ChunkedUploading.open(inParts, answer))))
                .orElseGet(() -> send(request, UnaryOperator.identity()));
    }

    /// Where nothing is kept, nothing can be lost: then the request is simply repeated.
    ///
    /// @param open takes what was made out of the answer
    private ApiAnswer send(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return switch (wanted.how()) {
            case Recovery.NothingRemains _ -> open.apply(wanted.api().send(request.repeatable(), wanted.call()));
            case Recovery.ByIdempotencyKey _ ->
                send(request.knownBy(UUID.randomUUID().toString()), looking(request, open));
            case Recovery.Never _, Recovery.InList _, Recovery.ByReading _ ->
                send(request.repeated(RetrySafety.AFTER_REFUSALS), looking(request, open));
        };
    }

    private LostCreateLookup looking(ApiRequest request, UnaryOperator<ApiAnswer> open) {
        return new LostCreateLookup(wanted, request, creation, open);
    }

    /// Looks for what was done wherever that is in doubt; sends again only what was not.
    private ApiAnswer send(ApiRequest request, LostCreateLookup lost) {
        Attempts attempts = wanted.api().attempts(request, wanted.call());
        while (true) {
            try (Attempts.Departure attempt = attempts.next()) {
                return lost.send(attempt);
            } catch (ApiException e) {
                if (!attempts.isInDoubt(e)) {
                    attempts.again(e);
                    continue;
                }
                boolean mayRepeat = attempts.afterDoubt(e);
                Optional<ApiAnswer> found = lost.look(e);
                if (found.isPresent()) {
                    return found.get();
                }
                if (!mayRepeat) {
                    throw e;
                }
            }
        }
    }

    /// Terraform gets an answer that it will record. To be said before the answer leaves.
    public void answered() {
        creation.answered();
    }

    /// Terraform gets an error, and what was saved: unless the virtual machine fails, for then it gets no answer at
    /// all,
    /// and records nothing.
    public void failed(Throwable e) {
        if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
            return;
        }
        if (wanted.call().saved() == null) {
            creation.failed();
        } else {
            creation.answered();
        }
    }
}
