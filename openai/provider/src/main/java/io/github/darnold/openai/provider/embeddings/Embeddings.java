package io.github.darnold.openai.provider.embeddings;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.openai.provider.shapes.Triggers;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// Embeddings: vectors of texts. Nothing remains at OpenAI; the state is all there is.
public final class Embeddings {

    static final Attribute<String> ID = computed(
                    "id", string(), "`emb_` and the SHA-256 of the request: equal requests have equal identifiers.")
            .notReceived();

    static final Optional<String> INPUT = optional(
                    "input", string().notEmpty(), "Text to embed. Its vector is in `embedding`.")
            .once();

    static final Optional<List<String>> INPUTS = optional(
                    "inputs",
                    listOf(string().notEmpty()).size(1, 2048),
                    "Texts to embed in one request. Their vectors are in `embeddings`, in the same order.")
            .jsonName("input")
            .once();

    static final Optional<Long> DIMENSIONS = optional(
                    "dimensions", int64().atLeast(1), "Length of the vectors, where the model can shorten them.")
            .once();

    static final Optional<String> STATE_FORMAT = local(
                    "state_format",
                    string().oneOf(StateFormat.LIST, StateFormat.BASE64, StateFormat.SHA256),
                    "What the state keeps of each vector. `list`: its numbers, some 20 bytes each; Terraform itself"
                            + " takes about a second of each plan for 1,500 of them. `base64`: four bytes each,"
                            + " little-endian, at next to no cost. `sha256`: only a hash, enough to see whether a vector"
                            + " changed.")
            .defaultValue(StateFormat.LIST);

    static final Attribute<List<BigDecimal>> EMBEDDING = computed(
                    "embedding", listOf(number()), "Vector of `input`, where `state_format` is `list`.")
            .notReceived();

    static final Attribute<List<List<BigDecimal>>> EMBEDDINGS = computed(
                    "embeddings", listOf(listOf(number())), "Vectors of `inputs`, where `state_format` is `list`.")
            .notReceived();

    static final Attribute<List<String>> EMBEDDING_BASE64 = computed(
                    "embedding_base64",
                    listOf(string()),
                    "Each vector as Base64 of 32-bit little-endian numbers, where `state_format` is `base64`.")
            .notReceived();

    static final Attribute<List<String>> EMBEDDING_SHA256 = computed(
                    "embedding_sha256",
                    listOf(string()),
                    "SHA-256 of each vector's 32-bit little-endian numbers, in hexadecimal.")
            .notReceived();

    private static final Shape USAGE = shape(
            computed("prompt_tokens", int64(), "Tokens of all texts together."),
            computed("total_tokens", int64(), "What is billed; the same as `prompt_tokens`."));

    static final Shape EMBEDDING_REQUEST = shape(
                    ID,
                    required("model", string().notEmpty(), "Embedding model, such as `text-embedding-3-small`.")
                            .once(),
                    INPUT,
                    INPUTS,
                    DIMENSIONS,
                    optional("user", string(), "Your end user, by which OpenAI detects abuse.")
                            .once(),
                    STATE_FORMAT,
                    Triggers.TRIGGERS,
                    EMBEDDING,
                    EMBEDDINGS,
                    EMBEDDING_BASE64,
                    EMBEDDING_SHA256,
                    computed("response_model", string(), "The model that answered: a dated version of `model`.")
                            .jsonName("model"),
                    computed("usage", object(USAGE), "Tokens that the request cost."))
            .exactlyOneOf(INPUT, INPUTS);

    public static final Resource<Api> RESOURCE = restResource("openai_embedding", EMBEDDING_REQUEST)
            .describedAs(
                    "Turns texts into vectors, once. The state keeps the vectors; `state_format` says in which form.")
            .replaceWarning("The texts are sent again, and their tokens are billed again.")
            .planning(StateFormat::plan)
            .planning(ModelShutdown.warningIn(EMBEDDING_REQUEST))
            .create(post("/embeddings").preferring("encoding_format", "base64"))
            .completing((_, answer, state, _) -> EmbeddingAnswer.complete(answer, state))
            .notStored()
            .timeout(Operation.CREATE, Duration.ofMinutes(5))
            .planning(Legacy.sparingEmpties(EMBEDDING_REQUEST))
            .upgradedFrom(0, EmbeddingUpgrade::fromHappyPathway)
            .build();

    private Embeddings() {}
}
