package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.OBJECT;
import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Which models a project may use: a policy that is there or not.
public final class ProjectModelPermissions {

    private static final String PATH = "/organization/projects/{project_id}/model_permissions";

    private static final Attribute<String> MODE = required(
            "mode",
            string().oneOf("allow_list", "deny_list"),
            "Whether the project may use these models alone, or all but these.");

    private static final String MODELS = "Names of the models.";

    private static final ApiCall READ = get(PATH);

    public static final RestResource RESOURCE = restResource(
                    "openai_project_model_permissions",
                    shape(PROJECT_ID, MODE, required("model_ids", setOf(string().notEmpty()), MODELS), OBJECT))
            .describedAs(
                    "Manages which models a project may use. It takes the place of a policy that is there already.")
            .create(post(PATH))
            .read(READ)
            .update(post(PATH))
            .delete(delete(PATH))
            .warnsOnDestroy("Without a policy, the project may use every model that the organization may use.")
            // Setting it once more sets the same.
            .recoveredBy(new Recovery.NothingRemains())
            .importedBy("{project_id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_model_permissions", "openai/openai", "jianyuan/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_project_model_permissions",
                    shape(MODE, computed("model_ids", listOf(string()), MODELS), OBJECT))
            .describedAs("Reads which models a project may use. Without a policy, which is an error, it may use all.")
            .telling(ID, "{project_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    private ProjectModelPermissions() {}
}
