package io.github.darnold.openai.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=\"a b\"; charset=utf-8";
    private static final String BODY = """
            a preamble that nobody reads
            --a b
            content-disposition: form-data; filename=plain.txt; name=file
            content-type: text/plain

            one
            --a
            two

            --a b
            Content-Disposition: form-data; name="purpose"

            vision
            --a b--
            an epilogue
            """.replace("\n", "\r\n");

    @Test
    void readsFilesAndFields() throws IOException {
        Form form = read(TYPE, new ByteArrayInputStream(bytes(BODY)), 100);

        assertThat(form.fields()).containsOnlyKeys("purpose").containsEntry("purpose", "vision");
        Form.FilePart file = Objects.requireNonNull(form.files().get("file"));
        assertThat(file.filename()).isEqualTo("plain.txt");
        assertThat(file.contentType()).isEqualTo("text/plain");
        assertThat(file.content().bytes()).asString().isEqualTo("one\r\n--a\r\ntwo\r\n");
    }

    @Test
    void doesNotMindBytesThatArriveOneByOne() throws IOException {
        InputStream dripping = new ByteArrayInputStream(bytes(BODY)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1));
            }
        };

        assertThat(read(TYPE, dripping, 100).fields()).containsEntry("purpose", "vision");
    }

    @Test
    void refusesFilesAboveTheLimit() {
        assertThatThrownBy(() -> read(TYPE, new ByteArrayInputStream(bytes(BODY)), 5))
                .isInstanceOf(ApiError.class)
                .hasMessage("Maximum content size limit (5) exceeded.");
    }

    @Test
    void refusesFormsThatEndTooEarly() {
        for (int length : new int[] {0, 10, 40, 130, BODY.length() - 40}) {
            byte[] cut = bytes(BODY.substring(0, length));
            assertThatThrownBy(() -> read(TYPE, new ByteArrayInputStream(cut), 100))
                    .as("%d bytes", length)
                    .isInstanceOf(ApiError.class);
        }
    }

    @Test
    void refusesFormsWithoutBoundary() {
        assertThatThrownBy(() -> read("multipart/form-data", new ByteArrayInputStream(bytes(BODY)), 100))
                .isInstanceOf(ApiError.class);
    }

    private static Form read(String contentType, InputStream body, long limit) throws IOException {
        try (Spool spool = new Spool()) {
            return Multipart.read(contentType, body, spool, limit);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
