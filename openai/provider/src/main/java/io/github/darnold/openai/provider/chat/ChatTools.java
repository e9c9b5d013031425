package io.github.darnold.openai.provider.chat;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.Functions;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Shape;

/// What a model may call, must call, and did call.
final class ChatTools {

    private static final Shape GRAMMAR = shape(
            required("syntax", string().oneOf("lark", "regex"), "Notation of the definition."),
            required("definition", string().notEmpty(), "The grammar that the input follows."));

    private static final Shape FORMAT = shape(
                    required("type", string().oneOf("text", "grammar"), "Any text, or what a grammar allows."),
                    optional("grammar", object(GRAMMAR), "The grammar, where `type` is `grammar`."))
            .branchingOn("type", when("grammar").needs("grammar"));

    private static final Shape CUSTOM = shape(
            required("name", string().notEmpty(), "Name that the model calls the tool by."),
            optional("description", string(), "What the tool does and when to call it; the model reads it."),
            optional("format", object(FORMAT), "What the tool takes as input. Default: any text."));

    static final Shape TOOL = shape(
                    required("type", string().oneOf("function", "custom"), "`custom` tools take text, not JSON."),
                    optional("function", object(Functions.FUNCTION), "The function, where `type` is `function`."),
                    optional("custom", object(CUSTOM), "The tool, where `type` is `custom`."))
            .branchingOn(
                    "type", when("function").needs("function"), when("custom").needs("custom"));

    private static final Shape FUNCTION_CALL = shape(
            required("name", string(), "Name of the function."),
            required("arguments", string(), "Arguments as the model wrote them; usually, not always, valid JSON."));

    private static final Shape CUSTOM_CALL = shape(
            required("name", string(), "Name of the tool."),
            required("input", string(), "Input that the model wrote."));

    static final Shape TOOL_CALL = shape(
                    required("id", string(), "Identifier of the call, to which a `tool` message answers."),
                    required("type", string().oneOf("function", "custom"), "Kind of tool that was called."),
                    optional("function", object(FUNCTION_CALL), "The call of a function."),
                    optional("custom", object(CUSTOM_CALL), "The call of a custom tool."))
            .branchingOn(
                    "type", when("function").needs("function"), when("custom").needs("custom"));

    private static final Shape NAMED_CUSTOM = shape(required("name", string().notEmpty(), "Name of the tool."));

    private static final Shape ALLOWED = shape(
            required("mode", string().oneOf("auto", "required"), "Whether one of the tools must be called."),
            required(
                    "tools",
                    json(),
                    "The tools that are allowed, as JSON: `jsonencode([{ type = \"function\", function = { name = "
                            + "\"...\" } }])`."));

    private static final Shape CHOICE = shape(
                    required(
                            "type",
                            string().oneOf("none", "auto", "required", "function", "custom", "allowed_tools"),
                            "No tool, the model's choice, some tool, this function, this tool, or one of these."),
                    optional("function", object(Functions.NAMED), "The function that must be called."),
                    optional("custom", object(NAMED_CUSTOM), "The custom tool that must be called."),
                    optional("allowed_tools", object(ALLOWED), "The tools that may be called."))
            .branchingOn(
                    "type",
                    when("function").needs("function"),
                    when("custom").needs("custom"),
                    when("allowed_tools").needs("allowed_tools"));

    static final ObjectType TOOL_CHOICE = object(CHOICE).orKeyword("type", "none", "auto", "required");

    private ChatTools() {}
}
