package io.github.darnold.openai.provider.files;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestAction;
import java.time.Duration;

/// What is in files: as attributes, or in a local file.
public final class FileContents {

    private static final long USUAL = 10 << 20;

    private static final Required<String> FILE_ID =
            required("file_id", string().notEmpty(), "File to read, `file-...`.");

    private static final Optional<Long> MAX_BYTES = local(
            "max_bytes",
            int64().between(1, USUAL),
            "Refuse a file with more bytes. Default, and maximum: `10485760` (10 MiB). The action `openai_file_download`"
                    + " writes larger ones to a local file.");

    private static final Optional<Boolean> OVERWRITE = local(
            "overwrite",
            bool(),
            "Replace a local file that is there with other bytes. Default: `false`, which makes it an error.");

    private static final Shape CONTENT = shape(
            FILE_ID,
            MAX_BYTES,
            computed("content", string(), "The bytes as text; null where they are none in UTF-8.")
                    .jsonName("text"),
            computed("content_base64", string(), "The bytes in Base64.").jsonName("base64"),
            computed("sha256", string(), "SHA-256 of the bytes, in hexadecimal."),
            computed("bytes", int64(), "How many there are."));

    private static final ApiCall READ = get("/files/{file_id}/content")
            .explaining(
                    400,
                    "OpenAI does not give back what was uploaded for assistants or user_data. Read the file that was"
                            + " uploaded, or for a file in a vector store the data source"
                            + " openai_vector_store_file_content.");

    public static final DataSource<Api> DATA_SOURCE = callDataSource("openai_file_content", CONTENT)
            .describedAs("Reads what is in a file, which then is in the state.")
            .read(READ.inMemory(MAX_BYTES, USUAL))
            .build();

    public static final EphemeralResource<Api> EPHEMERAL = ephemeralResource("openai_file_content", CONTENT)
            .describedAs("Reads what is in a file, and keeps it out of the state.")
            .open(READ.inMemory(MAX_BYTES, USUAL))
            .build();

    public static final RestAction ACTION_DOWNLOAD = restAction(
                    "openai_file_download",
                    shape(
                            FILE_ID,
                            required("path", path(), "Local file to write.").notSent(),
                            OVERWRITE))
            .describedAs(
                    "Writes what is in a file to a local file, once all of it is there. One that has the same bytes"
                            + " already is left alone.")
            .invoke(READ.savedTo("{path}", OVERWRITE))
            .within(Duration.ofMinutes(30))
            .build();

    private FileContents() {}
}
