package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;

/// Graders: what scores the answers of a model.
public final class Graders {

    private static final Shape PART = shape(
            required("type", string().oneOf("input_text", "output_text"), "Who wrote the text: a user or a model."),
            required("text", string(), "The text; may hold template strings such as `{{item.answer}}`."));

    private static final Shape MESSAGE = shape(
                    required("role", string().oneOf("user", "assistant", "system", "developer"), "Who speaks."),
                    optional("content", string(), "The text; may hold template strings."),
                    optional("content_parts", listOf(object(PART)), "The parts of a message that is more than a text.")
                            .jsonName("content"))
            .exactlyOneOf("content", "content_parts");

    private static final Shape SAMPLING = shape(
            optional("seed", int64(), "Makes sampling repeatable."),
            optional("top_p", number().between("0", "1"), "Only the most likely tokens are considered."),
            optional(
                    "temperature",
                    number().between("0", "2"),
                    "Sampling temperature of the grader: 0 for the likeliest words."),
            optional("max_completions_tokens", int64().atLeast(1), "Maximum number of tokens that the grader writes."),
            optional(
                    "reasoning_effort",
                    string().oneOf("none", "minimal", "low", "medium", "high", "xhigh", "max"),
                    "How long reasoning models think."));

    private static final Shape GRADER = shape(
                    required(
                            "type",
                            string().oneOf(
                                            "string_check",
                                            "text_similarity",
                                            "python",
                                            "score_model",
                                            "label_model",
                                            "multi"),
                            "What grades: a comparison, a script, a model, or several graders."),
                    required("name", string().notEmpty(), "Name of the grader."),
                    optional(
                            "input",
                            string(),
                            "Text to grade; may hold template strings such as `{{sample.output_text}}`."),
                    optional("input_messages", listOf(object(MESSAGE)), "What a model that grades reads.")
                            .jsonName("input"),
                    optional("reference", string(), "Text to compare with."),
                    optional("operation", string().oneOf("eq", "ne", "like", "ilike"), "How to compare."),
                    optional(
                            "evaluation_metric",
                            string().oneOf(
                                            "cosine",
                                            "fuzzy_match",
                                            "bleu",
                                            "gleu",
                                            "meteor",
                                            "rouge_1",
                                            "rouge_2",
                                            "rouge_3",
                                            "rouge_4",
                                            "rouge_5",
                                            "rouge_l"),
                            "How to measure similarity."),
                    optional("source", string(), "The Python script."),
                    optional("image_tag", string(), "The image that the script runs in."),
                    optional("model", string(), "The model that grades."),
                    optional("sampling_params", object(SAMPLING), "How the model that grades is sampled."),
                    optional("range", listOf(number()).size(2, 2), "Lowest and highest score. Default: `[0, 1]`."),
                    optional("labels", listOf(string()), "Labels that the model chooses from."),
                    optional("passing_labels", listOf(string()), "Labels that count as passed."),
                    optional("graders_json", json(), "The graders of a `multi` grader, as JSON.")
                            .jsonName("graders"),
                    optional("calculate_output", string(), "Formula over the names of the graders."))
            .branchingOn(
                    "type",
                    when("string_check").needs("input", "reference", "operation"),
                    when("text_similarity").needs("input", "reference", "evaluation_metric"),
                    when("python").needs("source").allows("image_tag"),
                    when("score_model").needs("model", "input_messages").allows("sampling_params", "range"),
                    when("label_model").needs("model", "input_messages", "labels", "passing_labels"),
                    when("multi").needs("graders_json", "calculate_output"));

    public static final ObjectType TYPE = object(GRADER);

    private Graders() {}
}
