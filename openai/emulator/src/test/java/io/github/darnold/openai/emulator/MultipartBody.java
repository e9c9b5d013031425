package io.github.darnold.openai.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A multipart form as clients send it.
final class MultipartBody {

    private static final String BOUNDARY = "----boundary-7MA4YWxk";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MultipartBody field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    MultipartBody file(String filename, byte[] content) {
        return file("file", filename, content);
    }

    MultipartBody file(String field, String filename, byte[] content) {
        return part(
                "name=\"" + field + "\"; filename=\"" + filename + "\"",
                "Content-Type: application/octet-stream\r\n",
                content);
    }

    MultipartBody file(String filename, String content) {
        return file(filename, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        closed.writeBytes(bytes.toByteArray());
        closed.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return closed.toByteArray();
    }

    ApiClient.Reply upload(ApiClient client) {
        return sendTo(client, "/files");
    }

    ApiClient.Reply sendTo(ApiClient client, String path) {
        return client.send("POST", path, CONTENT_TYPE, bytes());
    }

    private MultipartBody part(String disposition, String headers, byte[] content) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
