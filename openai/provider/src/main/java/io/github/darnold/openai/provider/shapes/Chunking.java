package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;

/// How files are cut into chunks for a vector store.
public final class Chunking {

    private static final String ARGUMENT = "chunking_strategy";

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

    /// A state of a provider that has the sizes beside the type.
    public static ObjectValue nested(ObjectValue state) {
        return state.get(ARGUMENT) instanceof ObjectValue chunks
                        && !chunks.get("max_chunk_size_tokens").isNull()
                ? state.with(
                        ARGUMENT, ObjectValue.of("type", chunks.get("type")).with("static", chunks.without("type")))
                : state;
    }

    private Chunking() {}
}
