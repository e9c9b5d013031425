package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.Chunking;
import io.github.darnold.openai.provider.shapes.Metadata;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Set;

/// What the tools of an assistant or thread work on.
final class ToolResources {

    private static final Shape CODE_INTERPRETER =
            shape(optional("file_ids", setOf(string()).size(0, 20), "Files that the code may read, at most 20."));

    private static final Shape NEW_VECTOR_STORE = shape(
            optional("file_ids", setOf(string()).size(0, 100_000_000), "Files to put into it."),
            optional("chunking_strategy", Chunking.TYPE, "How the files are cut into chunks."),
            Metadata.METADATA);

    private static final Shape EXISTING_STORE =
            shape(optional("vector_store_ids", setOf(string()).size(0, 1), "The vector store to search; at most one."));

    private static final Shape FILE_SEARCH = EXISTING_STORE
            .with(optional(
                            "vector_stores",
                            listOf(object(NEW_VECTOR_STORE)).size(0, 1),
                            "A vector store to make together with the object, in place of `vector_store_ids`.")
                    .createOnly()
                    .notReceived())
            .atMostOneOf("vector_store_ids", "vector_stores");

    static final ObjectType TYPE = resources(FILE_SEARCH);

    /// A run takes vector stores that exist, and makes none.
    static final ObjectType EXISTING = resources(EXISTING_STORE);

    static final Optional<Fields> TOOL_RESOURCES =
            optional("tool_resources", TYPE, "What the tools work on: files and vector stores.");

    /// The vector stores in use, also one that was made with the object.
    static final Attribute<Set<String>> VECTOR_STORE_IDS = computed(
                    "tool_resources_vector_store_ids",
                    setOf(string()),
                    "The vector store in use, also where `vector_stores` made it.")
            .jsonName("tool_resources")
            .decodedBy(ToolResources::vectorStoreIds)
            .changing();

    private static ObjectType resources(Shape fileSearch) {
        return object(shape(
                optional("code_interpreter", object(CODE_INTERPRETER), "For the code interpreter."),
                optional("file_search", object(fileSearch), "For file search.")));
    }

    private static Value vectorStoreIds(Value json) {
        return json instanceof ObjectValue resources
                        && resources.get("file_search") instanceof ObjectValue search
                        && search.get("vector_store_ids") instanceof TupleValue(var ids)
                ? SetValue.of(ids.stream().filter(StringValue.class::isInstance).toList())
                : SetValue.of(List.of());
    }

    /// A vector store that was made with the object is answered as if its id had been configured: it was not.
    static Fields withoutMadeStores(Api api, ObjectValue answer, Fields state, Call call) {
        if (state.value(TOOL_RESOURCES) instanceof ObjectValue resources
                && resources.get("file_search") instanceof ObjectValue search
                && !search.get("vector_stores").isNullOrEmpty()) {
            return state.withValue(
                    TOOL_RESOURCES, resources.with("file_search", search.with("vector_store_ids", NullValue.NULL)));
        }
        return state;
    }

    private ToolResources() {}
}
