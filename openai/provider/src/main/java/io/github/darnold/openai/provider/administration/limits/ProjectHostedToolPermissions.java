package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.ORIGINAL;
import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Which of the tools that OpenAI runs a project may use.
public final class ProjectHostedToolPermissions {

    private static final Shape TOOLS = shape(
            tool("file_search", "Whether the project may search its vector stores."),
            tool("web_search", "Whether the project may search the web."),
            tool("image_generation", "Whether the project may have images made by a tool."),
            tool("mcp", "Whether the project may use remote MCP servers and connectors."),
            tool("code_interpreter", "Whether the project may have code run."));

    private static final ApiCall READ = get("/organization/projects/{project_id}/hosted_tool_permissions");

    public static final RestResource RESOURCE = restResource(
                    "openai_project_hosted_tool_permissions",
                    TOOLS.with(PROJECT_ID, ORIGINAL)
                            .atLeastOneOf(TOOLS.attributes().stream()
                                    .map(Attribute::name)
                                    .toArray(String[]::new)))
            .describedAs(
                    "Manages which of the tools that OpenAI runs a project may use. Tools that are not configured stay"
                            + " as they are.")
            .adopting(ORIGINAL)
            .read(READ)
            .update(post("/organization/projects/{project_id}/hosted_tool_permissions"))
            .restoringOnDestroy("restore", "The tools become again what they were before Terraform managed them.")
            .onDestroy("forget", "The tools stay as they are, and Terraform forgets them.")
            .importedBy("{project_id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_hosted_tool_permissions", "openai/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_hosted_tool_permissions", TOOLS)
            .describedAs("Reads which of the tools that OpenAI runs a project may use.")
            .telling(ID, "{project_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    private static Attribute<Boolean> tool(String name, String description) {
        return optionalComputed(name + "_enabled", bool(), description).jsonName(name + ".enabled");
    }

    private ProjectHostedToolPermissions() {}
}
