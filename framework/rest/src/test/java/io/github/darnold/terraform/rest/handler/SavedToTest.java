package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.callDataSource;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restAction;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Received;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `savedTo` in definitions of resources, data sources and actions.
class SavedToTest {

    private static final String HASH = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final Required<String> FILE =
            required("file", string(), "-").notSent().once();

    private static final Attribute<String> SHA256 =
            computed("file_sha256", string(), "-").jsonName("sha256");

    private static final Attribute<Long> SIZE = computed("size", int64(), "-").jsonName("bytes");

    private static final Shape SPEECH =
            shape(computed("id", string(), "-"), required("text", string(), "-").once(), FILE, SHA256, SIZE);

    private static final Shape CONTENT = shape(required("thing_id", string(), "-"), FILE, SHA256, SIZE);

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.answering(Answer.ok("hello"));
    private final Api api = Apis.of(server);

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private String file() {
        return folder.resolve("out").toString();
    }

    @Test
    void keepsTheAnswerToACreate() throws Exception {
        RestResource speech = restResource("test_speech", SPEECH)
                .describedAs("Makes speech.")
                .create(post("/speech").savedTo("{file}"))
                .notStored()
                .build();
        Fields plan = Values.fields(
                SPEECH,
                "id",
                UnknownValue.UNKNOWN,
                "text",
                "hi",
                "file",
                file(),
                "file_sha256",
                UnknownValue.UNKNOWN,
                "size",
                UnknownValue.UNKNOWN);
        Fields made = speech.create(api, plan, plan, Calls.fresh());
        assertThat(made.get(SIZE)).isEqualTo(5);
        assertThat(made.require(SHA256)).hasSize(64);
        assertThat(Files.readString(Path.of(file()))).isEqualTo("hello");
        assertThat(requests()).containsExactly("POST /speech {\"text\":\"hi\"}");
    }

    @Test
    void keepsTheAnswerToARead() throws Exception {
        CallDataSource content = callDataSource("test_content", CONTENT)
                .describedAs("Saves content.")
                .read(get("/things/{thing_id}/content").savedTo("{file}"))
                .build();
        Fields read = content.read(api, Values.fields(CONTENT, "thing_id", "1", "file", file()), Calls.fresh());
        assertThat(read.get(SIZE)).isEqualTo(5);
        assertThat(Files.readString(Path.of(file()))).isEqualTo("hello");
        assertThat(requests()).containsExactly("GET /things/1/content");
        assertThat(content.calls()).flatExtracting(DefinedCall::received).isEmpty();
    }

    @Test
    void keepsTheAnswerToAnAction() throws Exception {
        List<String> progress = new ArrayList<>();
        Call call = Calls.telling(progress::add);
        RestAction download = restAction("test_download", shape(required("thing_id", string(), "-"), FILE))
                .describedAs("Saves content.")
                .invoke(get("/things/{thing_id}/content").savedTo("{file}"))
                .build();
        download.invoke(api, new Fields(Values.object("thing_id", "1", "file", file())), call);
        assertThat(Files.readString(Path.of(file()))).isEqualTo("hello");
        assertThat(progress).containsExactly("1 is saved, with 5 bytes, SHA-256 " + HASH);
    }

    @Test
    void replacesOnlyWhereUsersSaySo() throws Exception {
        Optional<Boolean> overwrite = local("overwrite", bool(), "-");
        RestAction download = restAction("test_download", shape(FILE, overwrite))
                .describedAs("Saves content.")
                .invoke(get("/content").savedTo("{file}", overwrite))
                .build();
        Files.writeString(Path.of(file()), "other");
        assertThat(failure(() -> download.invoke(api, new Fields(Values.object("file", file())), Calls.fresh()))
                        .summary())
                .isEqualTo(file() + " exists, with other bytes");
        assertThat(Files.readString(Path.of(file()))).isEqualTo("other");
        server.then(Answer.ok("hello"), Answer.ok("hello"));
        download.invoke(api, new Fields(Values.object("file", file(), "overwrite", true)), Calls.fresh());
        assertThat(Files.readString(Path.of(file()))).isEqualTo("hello");
        download.invoke(api, new Fields(Values.object("file", file())), Calls.fresh());
        assertThat(requests()).as("what is equal is no reason to refuse").hasSize(3);
        assertThat(folder.toFile().list()).containsExactly("out");
    }

    @Test
    void keepsBytesInMemoryUpToABound() {
        Optional<Long> most = local("most", int64(), "-");
        Attribute<String> text = computed("text", string(), "-");
        Attribute<String> base64 = computed("base64", string(), "-");
        CallDataSource content = callDataSource("test_content", shape(most, text, base64, SHA256, SIZE))
                .describedAs("Reads content.")
                .read(get("/content").inMemory(most, 5))
                .build();
        Fields config = new Fields(content.schema().complete(Values.object()));
        Fields read = content.read(api, config, Calls.fresh());
        assertThat(read.get(text)).isEqualTo("hello");
        assertThat(read.get(base64)).isEqualTo("aGVsbG8=");
        assertThat(read.get(SHA256)).isEqualTo(HASH);
        assertThat(read.get(SIZE)).isEqualTo(5);
        server.then(Answer.ok("hello!"), Answer.ok("hello"));
        assertThat(failure(() -> content.read(api, config, Calls.fresh())).detail())
                .contains("more than 5 bytes");
        assertThat(failure(() -> content.read(api, config.with(most, 4L), Calls.fresh()))
                        .detail())
                .contains("more than 4 bytes");
    }

    @Test
    void refusesAPathThatWouldBeSent() {
        assertThatThrownBy(() -> callDataSource("test_content", shape(required("file", string(), "-")))
                        .describedAs("Saves content.")
                        .read(get("/content").savedTo("{file}"))
                        .build())
                .hasMessage("test_content: GET /content is saved to {file}, which is sent to the API: it needs"
                        + " notSent()");
        assertThatThrownBy(() -> callDataSource("test_content", CONTENT)
                        .describedAs("Saves content.")
                        .read(get("/content").savedTo("{nowhere}"))
                        .build())
                .hasMessageContaining("names {nowhere}, which is no attribute");
    }

    private List<String> requests() {
        return server.received().stream().map(Received::toString).toList();
    }
}
