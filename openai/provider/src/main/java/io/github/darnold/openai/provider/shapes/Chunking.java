package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;

/// How files are cut into chunks for a vector store.
public final class Chunking {

    private static final Shape STATIC = shape(
            required(
                    "max_chunk_size_tokens",
                    int64().between(100, 4096),
                    "Maximum number of tokens of a chunk. OpenAI's default is 800."),
            required(
                    "chunk_overlap_tokens",
                    int64().between(0, 2048),
                    "Tokens that neighbours share: at most half a chunk."));

    private static final Shape STRATEGY = shape(
                    required("type", string().oneOf("auto", "static"), "`auto` leaves the sizes to OpenAI."),
                    optional("static", object(STATIC), "The sizes, where `type` is `static`."))
            .branchingOn("type", when("static").needs("static"));

    public static final ObjectType TYPE = object(STRATEGY);

    private Chunking() {}
}
