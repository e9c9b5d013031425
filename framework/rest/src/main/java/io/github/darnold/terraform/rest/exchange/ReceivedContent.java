package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.file.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An answer whose bytes stay in memory. As body it gives the document that stands for them.
final class ReceivedContent {

    /// Collects an answer with these headers, up to so many bytes.
    static BodySubscriber<byte[]> of(HttpHeaders headers, long most) {
        return BodySubscribers.mapping(Unpacking.of(headers, most), ReceivedContent::document);
    }

    private static byte[] document(byte[] bytes) {
        try {
            return Json.bytes(ObjectValue.of("text", text(bytes))
                    .with("base64", Value.of(Base64.getEncoder().encodeToString(bytes)))
                    .with(
                            "sha256",
                            Value.of(Digest.of(new ByteArrayInputStream(bytes)).sha256()))
                    .with("bytes", Value.of(bytes.length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Value text(byte[] bytes) {
        try {
            return Value.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return NullValue.NULL;
        }
    }

    private ReceivedContent() {}
}
