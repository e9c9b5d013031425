package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.openai.provider.vectorstores.VectorStoreFiles.VECTOR_STORE_ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.stream.Collectors;

/// What OpenAI read in the files of vector stores.
public final class VectorStoreFileContents {

    static final Shape PART = shape(
            computed("type", string(), "Always `text` so far."), computed("text", string(), "What the part says."));

    public static final DataSource<Api> DATA_SOURCE = listing("openai_vector_store_file_content", "parts", PART)
            .describedAs("Reads what OpenAI made of a file of a vector store: its text, which then is in the state.")
            .taking(VECTOR_STORE_ID, required("file_id", string().notEmpty(), "File in the store, `file-...`."))
            .telling(
                    computed("content", string(), "The parts together.").notReceived(),
                    (_, parts) -> parts.stream()
                            .map(part -> part.get("text") instanceof StringValue(var text) ? text : "")
                            .collect(Collectors.joining()))
            .list(get("/vector_stores/{vector_store_id}/files/{file_id}/content")
                    .paged(OpenAiPaging.NEXT_PAGE, 0))
            .build();

    private VectorStoreFileContents() {}
}
