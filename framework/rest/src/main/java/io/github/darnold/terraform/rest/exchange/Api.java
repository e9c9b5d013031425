package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.Stopped;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.creation.Creations;
import io.github.darnold.terraform.rest.creation.Leeway;
import io.github.darnold.terraform.rest.file.Digests;
import io.github.darnold.terraform.rest.journal.Journal;
import io.github.darnold.terraform.rest.reading.RequestCoalescer;
import io.github.darnold.terraform.rest.reading.SharedLists;
import java.time.Instant;
import java.time.InstantSource;

/// An API as resources use it: sends requests, retries what may be retried, and makes of each answer a document or a
/// failure. One for each configured provider. Thread-safe.
public final class Api implements AutoCloseable {

    private final Endpoints endpoints;
    private final ApiDialect dialect;
    private final Sender sender;
    private final RequestCoalescer<ApiAnswer> reads = new RequestCoalescer<>();
    private final SharedLists lists = new SharedLists();
    private final Creations creations = new Creations();
    private final Digests digests = new Digests(InstantSource.system());
    private final long largestUpload;
    private final Journal journal;
    private final Leeway leeway;

    /// The client of a configured provider.
    ///
    /// @param context of the call that configures it
    public Api(Endpoints endpoints, ApiDialect dialect, Settings settings, CallContext context) {
        this(endpoints, dialect, settings, Leeway.USUAL, context);
    }

    /// The client of a configured provider that is more or less patient with what may show late.
    public Api(Endpoints endpoints, ApiDialect dialect, Settings settings, Leeway leeway, CallContext context) {
        this.endpoints = endpoints;
        this.dialect = dialect;
        this.largestUpload = settings.largestUpload();
        this.sender = new Sender(endpoints, dialect, settings);
        this.journal = new Journal(context);
        this.leeway = leeway;
    }

    /// Where requests go.
    public Endpoints endpoints() {
        return endpoints;
    }

    /// What the API's answers have in common.
    public ApiDialect dialect() {
        return dialect;
    }

    /// What was read of collections, for refreshing many objects.
    public SharedLists lists() {
        return lists;
    }

    /// The objects that are made by this client.
    public Creations creations() {
        return creations;
    }

    /// What is written down of creates, for the case that this process dies.
    public Journal journal() {
        return journal;
    }

    /// How patiently is looked for what may show late.
    public Leeway leeway() {
        return leeway;
    }

    /// The digests of local files.
    public Digests digests() {
        return digests;
    }

    /// Most bytes of a file in one request, where larger ones can go in parts.
    public long largestUpload() {
        return largestUpload;
    }

    /// The server's time at a time of ours, as far as its answers tell.
    public Instant serverTime(Instant ours) {
        return ours.plus(sender.skew());
    }

    /// Sends the request and waits for the answer, through as many attempts as it takes and the deadline allows.
    ///
    /// @throws ApiException when there is no usable answer
    /// @throws Stopped when the user pressed Ctrl-C before it could be sent (again)
    public ApiAnswer send(ApiRequest request, Call call) {
        return request.method() == Method.GET && request.reception() == null
                ? read(request, RequestCoalescer.Freshness.BEGUN_SINCE, call)
                : write(request, call);
    }

    /// As [#send], for whoever knows what to do about attempts without a usable answer.
    public Attempts attempts(ApiRequest request, Call call) {
        lists.forget();
        return new Attempts(sender, request, lists::forget, call);
    }

    /// As [#send], for the document alone.
    public ObjectValue fetch(ApiRequest request, Call call) {
        return send(request, call).document();
    }

    /// As [#fetch], for refreshing: an equal read that is under way already will do.
    public ObjectValue reread(ApiRequest request, Call call) {
        return read(request, RequestCoalescer.Freshness.UNDER_WAY, call).document();
    }

    /// That an answer is not what the API should say, for whoever reads it.
    public ApiException refused(ApiRequest request, ApiFailure failure) {
        return new ApiException(request, failure).at(endpoints);
    }

    private ApiAnswer read(ApiRequest request, RequestCoalescer.Freshness freshness, Call call) {
        return reads.read(request.target(), freshness, call, departure -> sender.send(request, departure, call));
    }

    private ApiAnswer write(ApiRequest request, Call call) {
        lists.forget();
        try {
            return sender.send(request, () -> {}, call);
        } finally {
            lists.forget();
        }
    }

    @Override
    public void close() {
        close(Shutdown.ASKED_FOR);
    }

    /// As [#close()], when the process ends in this way. What is under way is given up: it leaves the journal as it is,
    /// so that the next process looks what became of it.
    public void close(Shutdown ending) {
        journal.close(ending);
        sender.close();
    }
}
