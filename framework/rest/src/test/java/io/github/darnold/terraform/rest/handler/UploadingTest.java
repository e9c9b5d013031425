package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.localFile;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Local files of resources: a form only where there is one, in creates and updates.
class UploadingTest {

    private static final String BYTES = "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9";

    private static final Optional<String> FILE = local("photo", path(), "-");

    private static final Computed<String> SHA256 =
            computed("photo_sha256", string(), "-").notReceived();

    private static final Shape SHAPE =
            shape(computed("id", string(), "-"), required("name", string(), "-"), FILE, SHA256);

    private static final RestResource PERSON =
            person(SHAPE).uploading(localFile(FILE).hashedIn(SHA256)).build();

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.answering(thing("{'id':'1','name':'n'}"));
    private final Api api = Apis.of(server);
    private String photo = "";

    private static ResourceBuilder person(Shape shape) {
        return restResource("test_person", shape)
                .describedAs("Manages a person.")
                .create(post("/people"))
                .read(get("/people/{id}"))
                .update(post("/people/{id}"))
                .recoveredBy(Things.NEVER)
                .delete(delete("/people/{id}"));
    }

    @BeforeEach
    void write() throws IOException {
        photo = Files.writeString(folder.resolve("me.png"), "bytes").toString();
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private static Fields fields(@Nullable Object... namesAndValues) {
        return Values.fields(SHAPE, namesAndValues);
    }

    private void create(Fields plan) {
        PERSON.create(api, plan.withValue(SHAPE.attribute("id"), UnknownValue.UNKNOWN), plan, Calls.fresh());
    }

    @Test
    void sendsAFormWhereAFileIsConfigured() {
        create(fields("name", "n", "photo", photo));
        assertThat(server.last().header("content-type")).startsWith("multipart/form-data");
        assertThat(server.last().text()).contains("name=\"name\"", "name=\"photo\"; filename=\"me.png\"", "bytes");
    }

    @Test
    void sendsJsonWhereNoneIs() {
        create(fields("name", "n"));
        assertThat(server.last()).hasToString("POST /people {\"name\":\"n\"}");
    }

    @Test
    void updatesByAFormWhereTheBytesAreOthers() {
        Fields state = fields("id", "1", "name", "n", "photo", photo, "photo_sha256", "another");
        Fields plan = state.with(SHA256, BYTES);
        PERSON.update(api, state, plan, plan, Calls.fresh());
        assertThat(server.last().target()).isEqualTo("/people/1");
        assertThat(server.last().text()).contains("filename=\"me.png\"", "bytes");
    }

    @Test
    void updatesByJsonWhereTheyAreEqual() {
        Fields state = fields("id", "1", "name", "n", "photo", photo, "photo_sha256", BYTES);
        Fields plan =
                state.withValue(SHAPE.attribute("name"), Values.object("n", "m").get("n"));
        PERSON.update(api, state, plan, plan, Calls.fresh());
        assertThat(server.last()).hasToString("POST /people/1 {\"name\":\"m\"}");
    }

    @Test
    void doesNotUpdateWhereOnlyThePathIsAnother() throws Exception {
        Path copy = Files.copy(Path.of(photo), folder.resolve("copy.png"));
        Fields state = fields("id", "1", "name", "n", "photo", photo, "photo_sha256", BYTES);
        Fields plan = state.with(FILE, copy.toString());
        PERSON.update(api, state, plan, plan, Calls.fresh());
        assertThat(server.received()).isEmpty();
    }

    @Test
    void tellsTheFieldOfTheForm() {
        assertThat(PERSON.calls().getFirst().sent())
                .extracting(each -> each.name())
                .contains("photo");
    }

    @Test
    void refusesWhatWouldBeSentOrChangesNothing() {
        Optional<String> sent = optional("photo", path(), "-");
        Computed<String> received = computed("photo_sha256", string(), "-");
        assertThatThrownBy(() -> restResource("test_person", shape(computed("id", string(), "-"), sent, received))
                        .describedAs("Manages a person.")
                        .create(post("/people"))
                        .read(get("/people/{id}"))
                        .recoveredBy(Things.NEVER)
                        .delete(delete("/people/{id}"))
                        .uploading(localFile(sent).hashedIn(received))
                        .build())
                .hasMessageContaining("photo names what is uploaded, and is sent to the API: it needs notSent()")
                .hasMessageContaining("the hash of photo must be computed and notReceived()")
                .hasMessageContaining("other bytes of photo change nothing: their hash needs requiresReplace()");
    }
}
