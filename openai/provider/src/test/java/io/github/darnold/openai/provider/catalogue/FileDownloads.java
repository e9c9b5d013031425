package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.path;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.restAction;

import io.github.darnold.terraform.rest.handler.RestAction;
import java.time.Duration;

/// The content of a file at OpenAI, in a local file.
final class FileDownloads {

    static final RestAction ACTION = restAction(
                    "openai_file_download",
                    shape(
                            required("file_id", string().notEmpty(), "File to read, `file-...`."),
                            required("path", path(), "Local file to write.").notSent()))
            .describedAs("Writes the content of a file to a local file.")
            .invoke(get("/files/{file_id}/content").savedTo("{path}"))
            .within(Duration.ofMinutes(30))
            .build();

    private FileDownloads() {}
}
