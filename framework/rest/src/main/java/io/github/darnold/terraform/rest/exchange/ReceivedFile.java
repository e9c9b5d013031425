package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.file.Target;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An answer that becomes a local file. As body it gives the document that stands for it, `{"sha256", "bytes"}`, once
/// the file is there; before that, nothing is.
final class ReceivedFile implements BodySubscriber<byte[]>, AutoCloseable {

    private final Path path;
    private final Target target;
    private final boolean replaces;
    private final CompletableFuture<byte[]> document = new CompletableFuture<>();
    private final AtomicLong received = new AtomicLong();
    private boolean isPacked;
    private Flow.@Nullable Subscription subscription;

    private ReceivedFile(Path path, Target target, boolean replaces) {
        this.path = path;
        this.target = target;
        this.replaces = replaces;
    }

    /// Makes sure that the file can be written, before anything is asked for that may cost money.
    ///
    /// @param replaces whether a file that is there with other bytes may go
    /// @throws Failure when it cannot
    static ReceivedFile at(Path path, boolean replaces) {
        try {
            return new ReceivedFile(path, Target.at(path), replaces);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static Failure unwritable(Path path, IOException e) {
        String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
        return Failure.of(
                "Cannot write " + path,
                e.getClass().getSimpleName().replace("Exception", "") + reason
                        + ". Check that it is no folder, that Terraform may write there, and that there is space.");
    }

    private static Failure occupied(Path path) {
        return Failure.of(
                path + " exists, with other bytes",
                "It is left as it is. Set overwrite, name another path, or remove the file.");
    }

    /// The local file failed, and not the connection.
    private static final class Unwritable extends IOException {

        private Unwritable(IOException cause) {
            super(cause);
        }
    }

    /// Passes on what failed because of the file.
    ///
    /// @throws Failure when it was the file
    void refuse(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unwritable && cause.getCause() instanceof FileAlreadyExistsException) {
                throw occupied(path);
            }
            if (cause instanceof Unwritable && cause.getCause() instanceof IOException why) {
                throw unwritable(path, why);
            }
        }
    }

    /// How many bytes came so far.
    long received() {
        return received.get();
    }

    /// For an answer with these headers.
    BodySubscriber<byte[]> of(HttpHeaders headers) {
        isPacked = Unpacking.isPacked(headers);
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return document;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                received.addAndGet(buffer.remaining());
                target.write(buffer);
            }
        } catch (IOException e) {
            if (subscription != null) {
                subscription.cancel();
            }
            document.completeExceptionally(new Unwritable(e));
        }
    }

    @Override
    public void onError(Throwable failure) {
        document.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (document.isDone()) {
            return;
        }
        try {
            Target.Written written = target.complete(isPacked, replaces);
            document.complete(Json.bytes(
                    ObjectValue.of("sha256", Value.of(written.sha256())).with("bytes", Value.of(written.bytes()))));
        } catch (IOException e) {
            document.completeExceptionally(new Unwritable(e));
        }
    }

    @Override
    public void close() {
        target.close();
    }
}
