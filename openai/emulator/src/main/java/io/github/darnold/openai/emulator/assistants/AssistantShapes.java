package io.github.darnold.openai.emulator.assistants;

import static io.github.darnold.openai.emulator.schema.Shapes.METADATA;
import static io.github.darnold.openai.emulator.schema.Shapes.atLeast;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.either;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.number;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import io.github.darnold.openai.emulator.schema.SharedShapes;
import java.util.Map;

/// Parts of requests that assistants, threads and runs share.
final class AssistantShapes {

    static final Shape TOOL = byType(Map.of(
            "code_interpreter",
            object(),
            "file_search",
            object().optional(
                            "file_search",
                            object().optional("max_num_results", integer(1, 50))
                                    .optional(
                                            "ranking_options",
                                            object().optional("ranker", word("auto", "default_2024_08_21"))
                                                    .required("score_threshold", number(0, 1)))),
            "function",
            object().required("function", SharedShapes.FUNCTION)));

    static final Shape RESPONSE_FORMAT =
            either(word("auto"), SharedShapes.RESPONSE_FORMAT).orNull();

    static final Shape TEMPERATURE = number(0, 2).orNull();
    static final Shape TOP_P = number(0, 1).orNull();

    private static final ObjectShape CODE_INTERPRETER = object().optional("file_ids", list(text(), 0, 20));

    private static final ObjectShape VECTOR_STORE = object().optional("file_ids", list(text()))
            .optional(
                    "chunking_strategy",
                    byType(Map.of(
                            "auto",
                            object(),
                            "static",
                            object().required(
                                            "static",
                                            object().required("max_chunk_size_tokens", integer(100, 4096))
                                                    .required("chunk_overlap_tokens", atLeast(0))))))
            .optional("metadata", METADATA);

    private static final ObjectShape FILE_SEARCH = object().optional("vector_store_ids", list(text(), 0, 1));

    /// What an existing object's tools may use.
    static final Shape TOOL_RESOURCES = object().optional("code_interpreter", CODE_INTERPRETER)
            .optional("file_search", FILE_SEARCH)
            .orNull();

    /// What a new object's tools may use: vector stores may be made along with it.
    static final Shape NEW_TOOL_RESOURCES = object().optional("code_interpreter", CODE_INTERPRETER)
            .optional("file_search", FILE_SEARCH.optional("vector_stores", list(VECTOR_STORE, 0, 1)))
            .orNull();

    private AssistantShapes() {}
}
