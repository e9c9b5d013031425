package io.github.darnold.terraform.rest.exchange;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects the body of an answer up to a limit. At the end it takes twice its length for a moment, and never more.
final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int SMALLEST_BLOCK = 1 << 12;
    private static final int LARGEST_BLOCK = 1 << 20;

    private final long limit;
    private final List<byte[]> full = new ArrayList<>();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private byte[] block = new byte[0];
    private int inBlock;
    private long length;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    /// The body has more bytes than the limit.
    static final class Exceeded extends IOException {

        Exceeded(long limit) {
            super("the body has more than " + limit + " bytes");
        }

        /// Whether this is why a request failed: the client wraps what a subscriber throws.
        static boolean isCauseOf(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Exceeded) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            length += buffer.remaining();
            if (length > limit) {
                refuse();
                return;
            }
            while (buffer.hasRemaining()) {
                add(buffer);
            }
        }
    }

    /// Chunks may be of one byte each: what is kept must not depend on them.
    private void add(ByteBuffer buffer) {
        if (inBlock == block.length) {
            full.add(block);
            block = new byte[Math.clamp(length, SMALLEST_BLOCK, LARGEST_BLOCK)];
            inBlock = 0;
        }
        int count = Math.min(buffer.remaining(), block.length - inBlock);
        buffer.get(block, inBlock, count);
        inBlock += count;
    }

    private void refuse() {
        if (subscription != null) {
            subscription.cancel();
        }
        full.clear();
        block = new byte[0];
        inBlock = 0;
        body.completeExceptionally(new Exceeded(limit));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (!body.isDone()) {
            body.complete(whole());
        }
    }

    private byte[] whole() {
        byte[] whole = new byte[Math.toIntExact(length)];
        int end = 0;
        for (byte[] part : full) {
            System.arraycopy(part, 0, whole, end, part.length);
            end += part.length;
        }
        System.arraycopy(block, 0, whole, end, inBlock);
        full.clear();
        return whole;
    }
}
