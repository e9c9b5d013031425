package io.github.darnold.openai.provider.assistants;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.Functions;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.Map;

/// Tools that an assistant may use.
final class AssistantTools {

    private static final Shape RANKING = shape(
            required("score_threshold", number().between("0", "1"), "Results that score lower are left out."),
            optional("ranker", string().oneOf("auto", "default_2024_08_21"), "Which ranker scores the results.")
                    .apiDefault(Value.of("auto"), Value.of("default_2024_08_21")));

    private static final Shape FILE_SEARCH = shape(
            optional("max_num_results", int64().between(1, 50), "Maximum number of results of a search.")
                    .apiDefault(Value.of(20)),
            optional("ranking_options", object(RANKING), "How results are ranked.")
                    .apiDefault(ranking("auto"), ranking("default_2024_08_21")));

    private static final Shape TOOL = shape(
                    required(
                            "type",
                            string().oneOf("code_interpreter", "file_search", "function"),
                            "`code_interpreter` runs Python, `file_search` searches files, `function` calls one of"
                                    + " yours."),
                    optional("file_search", object(FILE_SEARCH), "Settings, where `type` is `file_search`."),
                    optional("function", object(Functions.FUNCTION), "The function, where `type` is `function`."))
            .branchingOn(
                    "type",
                    when("file_search").allows("file_search"),
                    when("function").needs("function"));

    static final ListType<Fields> TOOLS = listOf(object(TOOL)).size(0, 128);

    private static ObjectValue ranking(String ranker) {
        return new ObjectValue(Map.of("ranker", Value.of(ranker), "score_threshold", Value.of(BigDecimal.ZERO)));
    }

    private AssistantTools() {}
}
