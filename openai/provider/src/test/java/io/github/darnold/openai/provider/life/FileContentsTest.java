package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Invoked;
import io.github.darnold.terraform.testing.core.OpenResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in files, in the state, beside it, and in local files.
class FileContentsTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private Value file(String base64, String purpose) {
        return world.apply(
                        "openai_file",
                        "{\"filename\": \"a.bin\", \"content_base64\": \"%s\", \"purpose\": \"%s\"}"
                                .formatted(base64, purpose))
                .get("id");
    }

    private ObjectValue hello() {
        return ObjectValue.of("file_id", file("aGVsbG8=", "evals"));
    }

    @Test
    void areAttributes() {
        ObjectValue read = world.core().read("openai_file_content", hello()).object();
        assertThat(read.get("content")).isEqualTo(Value.of("hello"));
        assertThat(read.get("content_base64")).isEqualTo(Value.of("aGVsbG8="));
        assertThat(read.get("sha256")).isEqualTo(Value.of(HELLO));
        assertThat(read.get("bytes")).isEqualTo(Value.of(5));
    }

    @Test
    void areNoTextWhereTheyAreNoneInUtf8() {
        ObjectValue binary = ObjectValue.of("file_id", file("/wD/", "evals"));
        ObjectValue read = world.core().read("openai_file_content", binary).object();
        assertThat(read.get("content")).isEqualTo(NullValue.NULL);
        assertThat(read.get("content_base64")).isEqualTo(Value.of("/wD/"));
    }

    @Test
    void areRefusedAboveABound() {
        assertThat(world.core()
                        .read("openai_file_content", hello().with("max_bytes", Value.of(4)))
                        .diagnostics()
                        .getFirst()
                        .detail())
                .contains("more than 4 bytes");
    }

    @Test
    void areNotGivenBackForEveryPurpose() {
        ObjectValue given = ObjectValue.of("file_id", file("aGVsbG8=", "assistants"));
        assertThat(world.core()
                        .read("openai_file_content", given)
                        .diagnostics()
                        .getFirst()
                        .detail())
                .contains("Not allowed to download files of purpose: assistants", "openai_vector_store_file_content");
    }

    @Test
    void areReadBesideTheState() {
        try (OpenResource open = world.core().open("openai_file_content", hello())) {
            assertThat(open.result().get("content")).isEqualTo(Value.of("hello"));
        }
    }

    private Invoked download(ObjectValue file, Path path, boolean overwrite) {
        return world.core()
                .invoke(
                        "openai_file_download",
                        file.with("path", Value.of(path.toString())).with("overwrite", Value.of(overwrite)));
    }

    @Test
    void becomeALocalFile() throws Exception {
        ObjectValue hello = hello();
        Path path = folder.resolve("deep/out.bin");
        String id = ((StringValue) hello.get("file_id")).value();
        assertThat(download(hello, path, false).progress())
                .containsExactly(id + " is saved, with 5 bytes, SHA-256 " + HELLO);
        assertThat(Files.readString(path)).isEqualTo("hello");
        Files.setLastModifiedTime(path, LONG_AGO);
        assertThat(download(hello, path, false).hasErrors()).isFalse();
        assertThat(Files.getLastModifiedTime(path)).as("left alone").isEqualTo(LONG_AGO);
    }

    @Test
    void replaceALocalFileOnlyWhereUsersSaySo() throws Exception {
        ObjectValue hello = hello();
        Path path = Files.writeString(folder.resolve("out.bin"), "other");
        assertThat(download(hello, path, false).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly(path + " exists, with other bytes");
        assertThat(Files.readString(path)).isEqualTo("other");
        download(hello, path, true);
        assertThat(Files.readString(path)).isEqualTo("hello");
    }

    @Test
    void areNeverHalfOfALocalFile() {
        ObjectValue hello = hello();
        Path path = folder.resolve("out.bin");
        String id = ((StringValue) hello.get("file_id")).value();
        RequestMatcher content = new RequestMatcher("GET", "/files/*/content");
        world.emulator().faults().failNext(2, content, new Fault.TruncatedBody());
        assertThat(download(hello, path, false).hasErrors()).isFalse();
        assertThat(path).hasContent("hello");
        assertThat(folder.toFile().list()).containsExactly("out.bin");
        assertThat(world.requests())
                .filteredOn(("GET /files/" + id + "/content")::equals)
                .hasSize(3);
    }

    @Test
    void areFoundByTheFilesName() {
        Value batch = world.core()
                .applied(
                        "openai_file",
                        "lines",
                        world.config(
                                "openai_file",
                                "{\"filename\": \"a.jsonl\", \"content\": \"{}\", \"purpose\": \"fine-tune\"}"))
                .get("id");
        world.core()
                .applied(
                        "openai_file",
                        "same",
                        world.config(
                                "openai_file",
                                "{\"filename\": \"a.jsonl\", \"content\": \"{}\", \"purpose\": \"user_data\"}"));
        ObjectValue named = ObjectValue.of("filename", Value.of("a.jsonl"));
        assertThat(world.core().read("openai_file", named).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("2 objects have the filename \"a.jsonl\"");
        ObjectValue narrowed = named.with("purpose", Value.of("fine-tune"));
        assertThat(world.core().read("openai_file", narrowed).object().get("id"))
                .isEqualTo(batch);
        assertThat(world.core()
                        .read("openai_files", ObjectValue.of("filename_prefix", Value.of("a.j")))
                        .object()
                        .get("ids")
                        .toString())
                .contains(((StringValue) batch).value());
        assertThat(List.of(world.core()
                        .read("openai_files", ObjectValue.of("filename_prefix", Value.of("b")))
                        .object()
                        .get("files")
                        .toString()))
                .containsExactly("[]");
    }
}
