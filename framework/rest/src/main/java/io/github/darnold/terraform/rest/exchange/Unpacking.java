package io.github.darnold.terraform.rest.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Unpacks answers that were packed although nobody asked for it, up to the same limit.
final class Unpacking {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    /// Collects an answer with these headers.
    static BodySubscriber<byte[]> of(HttpHeaders headers, long limit) {
        BoundedBody body = new BoundedBody(limit);
        return isPacked(headers) ? BodySubscribers.mapping(body, packed -> unpacked(packed, limit)) : body;
    }

    /// Whether an answer with these headers is packed.
    static boolean isPacked(HttpHeaders headers) {
        String encoding = headers.firstValue("content-encoding").orElse("").strip();
        return GZIP.contains(encoding.toLowerCase(Locale.ROOT));
    }

    /// What is not packed after all stays as it is.
    private static byte[] unpacked(byte[] packed, long limit) {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            bytes = in.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE)));
        } catch (IOException _) {
            return packed;
        }
        if (bytes.length > limit) {
            throw new UncheckedIOException(new BoundedBody.Exceeded(limit));
        }
        return bytes;
    }

    private Unpacking() {}
}
