package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.when;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;

/// Tools of responses: flat, unlike those of chat completions.
final class ResponseTools {

    private static final Shape TOOL = shape(
                    optional(
                            "type",
                            string().oneOf("function", "file_search", "web_search", "mcp", "custom"),
                            "Kind of tool; all others stand in `json`."),
                    optional("name", string(), "Name of the function or custom tool."),
                    optional("description", string(), "What it does; the model reads it."),
                    optional("parameters", json(), "JSON Schema of the function's arguments."),
                    optional("strict", bool(), "Whether the model must follow the schema exactly."),
                    optional("vector_store_ids", listOf(string()), "Where `file_search` looks."),
                    optional("max_num_results", int64().between(1, 50), "Maximum number of results of `file_search`."),
                    optional("filters", json(), "Which files to search, as JSON."),
                    optional("search_context_size", string().oneOf("low", "medium", "high"), "Context of a search."),
                    optional("server_label", string(), "Name of the MCP server."),
                    optional("server_url", string(), "URL of the MCP server."),
                    optional("authorization_wo", string(), "Token for the MCP server; never stored.")
                            .writeOnly()
                            .sentAs("authorization"),
                    optional("headers_wo", mapOf(string()), "Headers for the MCP server; never stored.")
                            .writeOnly()
                            .sentAs("headers"),
                    optional("credentials_wo_version", int64(), "Raise it when the credentials change.")
                            .notSent()
                            .notReceived(),
                    optional(OpenShapes.JSON, json(), "A tool of any other kind, as JSON. Excludes all else."))
            .exactlyOneOf("type", OpenShapes.JSON)
            .branchingOn(
                    "type",
                    when("function").needs("name").allows("description", "parameters", "strict"),
                    when("custom").needs("name").allows("description"),
                    when("file_search").needs("vector_store_ids").allows("max_num_results", "filters"),
                    when("web_search").allows("search_context_size", "filters"),
                    when("mcp")
                            .needs("server_label")
                            .allows("server_url", "authorization_wo", "headers_wo", "credentials_wo_version"));

    private static final ObjectType TYPE = object(TOOL);

    static final Optional<List<Fields>> TOOLS = optional("tools", listOf(TYPE), "Tools that the model may use.")
            .encodedBy(list -> OpenShapes.encode(TYPE, list));

    static final Shape CHOICE = shape(
                    required(
                            "type",
                            string().oneOf(
                                            "none",
                                            "auto",
                                            "required",
                                            "allowed_tools",
                                            "apply_patch",
                                            "code_interpreter",
                                            "computer",
                                            "computer_use",
                                            "computer_use_preview",
                                            "custom",
                                            "file_search",
                                            "function",
                                            "image_generation",
                                            "mcp",
                                            "programmatic_tool_calling",
                                            "shell",
                                            "web_search_preview",
                                            "web_search_preview_2025_03_11"),
                            "Whether the model must use tools, or which one."),
                    optional("name", string(), "The function or custom tool."),
                    optional("server_label", string(), "The MCP server."),
                    optional("mode", string().oneOf("auto", "required"), "How `allowed_tools` are meant."),
                    optional("tools", json(), "The tools of `allowed_tools`, as JSON."))
            .branchingOn(
                    "type",
                    when("function").needs("name"),
                    when("custom").needs("name"),
                    when("mcp").needs("server_label").allows("name"),
                    when("allowed_tools").needs("mode", "tools"));

    private ResponseTools() {}
}
