package io.github.darnold.openai.provider.files;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.time.Duration;

/// Files: bytes uploaded once, then referred to by identifier.
public final class Files {

    private static final Attribute<String> ID = computed("id", string(), "Identifier of the file, `file-...`.");

    static final Optional<String> FILEPATH = optional(
                    "filepath",
                    path(),
                    "Path of the local file to upload. Its bytes decide, not its path. A saved plan can only be applied"
                            + " while the file is what it was: plan again after changing it.")
            .local();

    static final Optional<String> FILE_PATH = optional(
                    "file_path", path(), "The same as `filepath`, as an earlier provider spelled it.")
            .local()
            .deprecated("Use filepath instead.");

    static final Optional<String> CONTENT = optional("content", string(), "Text to upload. Needs `filename`.")
            .local()
            .sensitive();

    static final Optional<String> CONTENT_BASE64 = optional(
                    "content_base64", string(), "Bytes to upload, in Base64. Needs `filename`.")
            .local()
            .sensitive();

    static final Optional<String> FILENAME = optionalComputed(
                    "filename",
                    string().matches(FileNames.NAME, FileNames.NAME_IN_WORDS)
                            .normalizedBy(FileNames::sentName, FileNames.NAME_IN_WORDS),
                    "Name of the file at OpenAI. Default: the name of the local file.")
            .notSent()
            .requiresReplace();

    static final Required<String> PURPOSE = required(
                    "purpose",
                    string().oneOf("assistants", "batch", "fine-tune", "vision", "user_data", "evals"),
                    "What the file is for; decides which formats OpenAI takes.")
            .requiresReplace();

    static final Attribute<String> CONTENT_SHA256 = computed(
                    "content_sha256", string(), "SHA-256 of the bytes, in hexadecimal. Other bytes replace the file.")
            .notReceived()
            .requiresReplace();

    static final Attribute<Long> BYTES = computed("bytes", int64(), "Size of the file.");

    static final LocalUpload UPLOAD = localFile(FILEPATH)
            .orFile(FILE_PATH)
            .orText(CONTENT)
            .orBase64(CONTENT_BASE64)
            .sentAs("file")
            .named(FILENAME)
            .hashedIn(CONTENT_SHA256)
            .sizedBy(BYTES);

    static final Attribute<Long> EXPIRES_AT =
            computed("expires_at", int64(), "When OpenAI deletes the file, in Unix seconds; null when it does not.");

    private static final Attribute<Long> CREATED_AT =
            computed("created_at", int64(), "When the file was uploaded, in Unix seconds.");

    private static final Attribute<String> STATUS = changing("status", string(), "`uploaded`, `processed` or `error`.");

    static final Optional<Boolean> RECREATE_WHEN_EXPIRED = local(
                    "recreate_when_expired",
                    bool(),
                    "Upload again once the file has expired. The new identifier replaces what refers to the file.")
            .defaultValue(false);

    private static final Shape EXPIRY = shape(
            optional("anchor", string().oneOf("created_at"), "What the time counts from.")
                    .defaultValue("created_at"),
            required("seconds", int64().between(3600, 2_592_000), "Life of the file: one hour to 30 days."));

    private static final Shape FILE = shape(
                    ID,
                    FILEPATH,
                    FILE_PATH,
                    CONTENT,
                    CONTENT_BASE64,
                    FILENAME,
                    PURPOSE,
                    optional("expires_after", object(EXPIRY), "When OpenAI deletes the file by itself.")
                            .once(),
                    RECREATE_WHEN_EXPIRED,
                    CONTENT_SHA256,
                    BYTES,
                    CREATED_AT,
                    EXPIRES_AT,
                    STATUS,
                    changing("status_details", string(), "Why a file for fine-tuning was not accepted.")
                            .deprecated("OpenAI no longer sets it; see the fine-tuning job instead."))
            .exactlyOneOf(FILEPATH, FILE_PATH, CONTENT, CONTENT_BASE64)
            .requiring("content", "filename")
            .requiring("content_base64", "filename");

    private static final Shape READ = shape(
            ID,
            computed("filename", string(), "Name of the file."),
            computed("purpose", string(), "What the file is for."),
            BYTES,
            CREATED_AT,
            EXPIRES_AT,
            STATUS);

    private static final ApiCall LIST = get("/files").paged(OpenAiPaging.AFTER_LAST_ID, 10_000);

    private static final Optional<String> FOR_PURPOSE =
            optional("purpose", string().notEmpty(), "Only files for this purpose.");

    private static final Optional<String> FILENAME_PREFIX =
            local("filename_prefix", string().notEmpty(), "Only files whose names begin so.");

    public static final RestResource RESOURCE = restResource("openai_file", FILE)
            .describedAs("Uploads a file. Other bytes replace it, also under the same path.")
            .planning(FileNames::plan)
            .create(post("/files"))
            .uploading(UPLOAD)
            .preparing(LargeFiles::prepare)
            .inParts(LargeFiles.IN_PARTS)
            .read(get("/files/{id}"))
            .listedBy(get("/files").query("order", "desc").paged(OpenAiPaging.AFTER_LAST_ID, 10_000))
            .recoveredBy(Recovery.inItsList().newestFirst().matching(FileNames::isUploadOf))
            .onDestroy("delete", "The file is deleted, and removed from all vector stores.", delete("/files/{id}"))
            .onDestroy("forget", "The file stays at OpenAI, and Terraform forgets it.")
            .keptWhenGone(Files::isExpired)
            .importedBy("{id}")
            .timeout(Operation.CREATE, Duration.ofMinutes(30))
            .timeout(Operation.DELETE, Duration.ofMinutes(5))
            .planning(Legacy.sparingEmpties(FILE))
            .upgradedFrom(0, FileUpgrade::fromHappyPathway)
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the files of the project, newest first.")
            .taking(FOR_PURPOSE)
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_file", READ)
            .describedAs("Reads one file, but not what is in it.")
            .alsoSpelled("file_id")
            .orBy("filename", LIST)
            .narrowedBy("purpose")
            .read(get("/files/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_files", "files", READ)
            .describedAs("Lists the files of the project, newest first.")
            .taking(
                    FOR_PURPOSE,
                    optional("order", string().oneOf("asc", "desc"), "By the time of upload. Default: `desc`."),
                    FILENAME_PREFIX)
            .keeping((config, file) ->
                    file.getOrDefault(FILENAME, "").startsWith(config.getOrDefault(FILENAME_PREFIX, "")))
            .list(LIST)
            .build();

    /// An expired file stays in the state: its identifier may be all that a batch or a job refers to, and a new one
    /// costs money.
    private static boolean isExpired(Api api, Fields state, Call call) {
        Long expiresAt = state.get(EXPIRES_AT);
        return expiresAt != null
                && expiresAt <= call.now().getEpochSecond()
                && !state.getOrDefault(RECREATE_WHEN_EXPIRED, false);
    }

    private Files() {}
}
