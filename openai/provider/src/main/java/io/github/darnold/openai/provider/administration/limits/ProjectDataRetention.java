package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.OBJECT;
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
import java.util.List;
import java.util.stream.Stream;

/// How long OpenAI keeps data of a project.
public final class ProjectDataRetention {

    private static final String PATH = "/organization/projects/{project_id}/data_retention";

    private static final List<String> TYPES = Stream.concat(
                    Stream.of(Retention.DEFAULT, "none"), Retention.TYPES.stream())
            .toList();

    private static final Attribute<String> TYPE = required(
                    "type",
                    string().oneOf(TYPES),
                    "What OpenAI keeps of requests. The organization needs a contract for most of these.")
            .sentAs(Retention.SENT);

    private static final Retention RETENTION = new Retention(TYPE);

    private static final Shape CONTROLS = shape(TYPE, OBJECT);

    private static final ApiCall READ = get(PATH);

    public static final RestResource RESOURCE = restResource(
                    "openai_project_data_retention", CONTROLS.with(PROJECT_ID, ORIGINAL))
            .describedAs("Manages how long OpenAI keeps data of a project. Every project has one such setting: creating"
                    + " changes it, and destroying leaves it as it is unless `on_destroy` says otherwise.")
            .adopting(ORIGINAL)
            .read(READ)
            .update(post(PATH))
            .onDestroy("forget", "The type stays as it is, and Terraform forgets it.")
            .restoringOnDestroy(Retention.RESTORE, "The type becomes again what it was before Terraform managed it.")
            .onDestroy(
                    Retention.DEFAULT,
                    "The project follows the organization.",
                    post(PATH).sending(Retention.SENT, Retention.DEFAULT))
            .planning(RETENTION::warnOfChange)
            .planningDestroy(RETENTION::warnOfDestroy)
            .importedBy("{project_id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_project_data_retention", "openai/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_data_retention", CONTROLS)
            .describedAs("Reads how long OpenAI keeps data of a project.")
            .telling(ID, "{project_id}")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    private ProjectDataRetention() {}
}
