package io.github.darnold.terraform.rest.upload;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.localFile;
import static io.github.darnold.terraform.rest.RestVocabulary.localFiles;
import static io.github.darnold.terraform.rest.RestVocabulary.localFolder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final Optional<String> FILE = local("recording", path(), "-");
    private static final Optional<List<String>> FILES = local("images", listOf(path()), "-");
    private static final Optional<String> FOLDER = local("folder", path(), "-");
    private static final Optional<String> TEXT = local("content", string(), "-");
    private static final Optional<String> BASE64 = local("content_base64", string(), "-");
    private static final Optional<String> NAME = optional("filename", string(), "-");
    private static final Attribute<String> SHA256 =
            computed("sha256", string(), "-").notReceived().requiresReplace();
    private static final Attribute<Long> BYTES = computed("bytes", int64(), "-");
    private static final Shape SHAPE = shape(FILE, FILES, FOLDER, TEXT, BASE64, NAME, SHA256, BYTES);

    private static final LocalUpload RECORDING = localFile(FILE)
            .orText(TEXT)
            .orBase64(BASE64)
            .named(NAME)
            .hashedIn(SHA256)
            .sizedBy(BYTES)
            .maxBytes(10)
            .typedByName();

    @TempDir
    Path folder;

    private final ScriptedServer server = ScriptedServer.answering();
    private final Api api = Apis.of(server);
    private Path file = Path.of("nowhere");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.mp3"), "hello");
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    private static Fields fields(@Nullable Object... namesAndValues) {
        return Values.fields(SHAPE, namesAndValues);
    }

    private Fields recording() {
        return fields("recording", file.toString());
    }

    private PlanDraft plan(LocalUpload upload, @Nullable Fields prior, Fields config) {
        var draft = new PlanDraft(prior, config, config);
        new LocalFiles(upload).plan(api, draft, Calls.fresh());
        return draft;
    }

    private String hash(LocalUpload upload, Fields config) {
        return plan(upload, null, config).planned().require(SHA256);
    }

    private List<Body.FilePart> parts(LocalUpload upload, Fields plan) {
        return new LocalFiles(upload).files(api, plan);
    }

    private static Diagnostic failure(ThrowingCallable work) {
        return assertThatExceptionOfType(Failure.class)
                .isThrownBy(work)
                .actual()
                .diagnostics()
                .getFirst();
    }

    @Test
    void plansTheHashOfTheBytes() {
        assertThat(hash(RECORDING, recording())).isEqualTo(HELLO);
        assertThat(hash(RECORDING, fields("content", "hello"))).isEqualTo(HELLO);
        assertThat(hash(RECORDING, fields("content_base64", "aGVsbG8="))).isEqualTo(HELLO);
    }

    @Test
    void plansNoHashWhereNoFileIsConfigured() {
        assertThat(plan(RECORDING, null, fields()).planned().isNull(SHA256)).isTrue();
        assertThat(parts(RECORDING, fields())).isEmpty();
    }

    @Test
    void plansAnUnknownHashForWhatIsNotThereYet() {
        assertThat(plan(RECORDING, null, fields("recording", UnknownValue.UNKNOWN))
                        .planned()
                        .isUnknown(SHA256))
                .isTrue();
        assertThat(plan(RECORDING, null, fields("recording", "/no/such/file"))
                        .planned()
                        .isUnknown(SHA256))
                .isTrue();
    }

    @Test
    void refusesAFileThatIsNoLongerThere() {
        Diagnostic problem = failure(() -> plan(RECORDING, fields(), fields("recording", "/no/such/file")));
        assertThat(problem.summary()).isEqualTo("Cannot read /no/such/file");
        assertThat(problem.detail()).contains("${path.module}");
    }

    @Test
    void spareWhatAnImportKnowsTheSizeOf() {
        assertThat(plan(RECORDING, fields("bytes", 5), recording()).sparing()).containsExactly("sha256");
        assertThat(plan(RECORDING, fields("bytes", 6), recording()).sparing()).isEmpty();
    }

    @Test
    void refusesMoreThanTheApiTakes() throws Exception {
        Files.writeString(file, "more than ten");
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> plan(RECORDING, null, recording()), () -> parts(RECORDING, recording()))) {
            Diagnostic problem = failure(work);
            assertThat(problem.summary()).isEqualTo("recording is too large");
            assertThat(problem.detail()).isEqualTo("It has 13 bytes, and the API takes at most 10.");
        }
    }

    @Test
    void sendsTheFileByNameAndType() {
        Body.FilePart part = parts(RECORDING, recording()).getFirst();
        assertThat(part.field()).isEqualTo("recording");
        assertThat(part.filename()).isEqualTo("a.mp3");
        assertThat(part.contentType()).isEqualTo("audio/mpeg");
        assertThat(parts(RECORDING, fields("content", "x", "filename", "b.wav")).getFirst())
                .extracting(Body.FilePart::filename, Body.FilePart::contentType)
                .containsExactly("b.wav", "audio/wav");
    }

    @Test
    void refusesBytesThatAreNotThePlannedOnes() throws Exception {
        Fields planned = plan(RECORDING, null, recording()).planned();
        Files.writeString(file, "other!");
        Diagnostic problem = failure(() -> parts(RECORDING, planned));
        assertThat(problem.summary()).isEqualTo("a.mp3 has changed since the plan");
        assertThat(problem.detail()).startsWith("Nothing was uploaded.");
    }

    @Test
    void refusesWhatIsNotBase64() {
        assertThat(failure(() -> plan(RECORDING, null, fields("content_base64", "?")))
                        .summary())
                .isEqualTo("content_base64 is not Base64");
    }

    @Test
    void sendsSeveralFilesInOrder() throws Exception {
        String other = Files.writeString(folder.resolve("b.mp3"), "b").toString();
        LocalUpload images = localFiles(FILES).hashedIn(SHA256);
        Fields config = fields("images", List.of(other, file.toString()));
        assertThat(parts(images, config)).extracting(Body.FilePart::filename).containsExactly("b.mp3", "a.mp3");
        assertThat(parts(images, config)).extracting(Body.FilePart::field).containsOnly("images[]");
        assertThat(hash(images, config)).isNotEqualTo(hash(images, fields("images", List.of(file.toString(), other))));
    }

    @Test
    void sendsAFolderByPathsBelowIt() throws Exception {
        Path top = folder.resolve("skill");
        Files.createDirectories(top.resolve("deep"));
        Files.writeString(top.resolve("z.md"), "z");
        Files.writeString(top.resolve("deep/a.md"), "a");
        LocalUpload skill = localFolder(FOLDER, 2).sentAs("files[]").hashedIn(SHA256);
        Fields config = fields("folder", top.toString());
        assertThat(parts(skill, config))
                .extracting(Body.FilePart::filename)
                .containsExactly("skill/deep/a.md", "skill/z.md");
        String before = hash(skill, config);
        Files.move(top.resolve("z.md"), top.resolve("y.md"));
        assertThat(hash(skill, config)).isNotEqualTo(before);
        Files.writeString(top.resolve("third.md"), "");
        assertThat(failure(() -> hash(skill, config)).detail())
                .isEqualTo("At most 2 files of a folder can be uploaded.");
    }

    @Test
    void refusesAFolderThatIsNoneOrEmpty() throws Exception {
        LocalUpload skill = localFolder(FOLDER, 2);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(failure(() -> parts(skill, fields("folder", empty.toString())))
                        .summary())
                .isEqualTo(empty + " has no files");
        assertThat(failure(() -> parts(skill, fields("folder", file.toString())))
                        .summary())
                .isEqualTo(file + " is no folder");
    }

    @Test
    void isDueInAnUpdateWhereBytesDiffer() {
        var files = new LocalFiles(RECORDING);
        assertThat(files.isDue(fields("sha256", "a"), fields("sha256", "b"))).isTrue();
        assertThat(files.isDue(fields("sha256", "a"), fields("sha256", "a"))).isFalse();
        assertThat(files.isDue(fields(), fields("sha256", "b"))).isFalse();
    }
}
