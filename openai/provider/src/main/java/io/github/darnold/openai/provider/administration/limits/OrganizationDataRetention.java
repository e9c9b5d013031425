package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.OBJECT;
import static io.github.darnold.openai.provider.shapes.Settings.ORGANIZATION_ID;
import static io.github.darnold.openai.provider.shapes.Settings.ORIGINAL;
import static io.github.darnold.openai.provider.shapes.Settings.SINGLETON_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.Settings;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// How long OpenAI keeps data of the organization.
public final class OrganizationDataRetention {

    private static final Attribute<String> TYPE = required(
                    "type",
                    string().oneOf(Retention.TYPES),
                    "What OpenAI keeps of requests. The organization needs a contract for each.")
            .sentAs(Retention.SENT);

    private static final Retention RETENTION = new Retention(TYPE);

    private static final Shape CONTROLS = shape(ORGANIZATION_ID, TYPE, OBJECT);

    private static final ApiCall READ = get("/organization/data_retention");

    public static final RestResource RESOURCE = restResource(
                    "openai_organization_data_retention", CONTROLS.with(SINGLETON_ID, ORIGINAL))
            .describedAs(
                    "Manages how long OpenAI keeps data of the organization. There is always one such setting: creating"
                            + " changes it, and destroying leaves it as it is unless `on_destroy` says otherwise.")
            .adopting(ORIGINAL)
            .read(READ)
            .update(post("/organization/data_retention"))
            .onDestroy("forget", "The type stays as it is, and Terraform forgets it.")
            .restoringOnDestroy(Retention.RESTORE, "The type becomes again what it was before Terraform managed it.")
            .planning(RETENTION::warnOfChange)
            .planningDestroy(OrganizationDataRetention::refuseWhatCannotBeRestored)
            .planningDestroy(RETENTION::warnOfDestroy)
            .importedBy(Settings.IMPORT)
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_organization_data_retention", "openai/openai", "cloudopsworks/openai")
            .movedFrom("openai_data_retention", "jianyuan/openai")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_organization_data_retention", CONTROLS)
            .describedAs("Reads how long OpenAI keeps data of the organization.")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    /// OpenAI may have given the organization a type that nobody else can give it.
    private static void refuseWhatCannotBeRestored(Api api, Fields state, Call call) {
        if (state.values().get(Destroys.ARGUMENT).equals(Value.of(Retention.RESTORE))
                && Retention.original(state) instanceof StringValue(var type)
                && !Retention.TYPES.contains(type)) {
            throw new Failure(Diagnostic.error(
                            "The data retention of the organization cannot be restored",
                            "It was \"" + type
                                    + "\", which OpenAI alone can set. Set on_destroy to \"forget\" and apply"
                                    + " that first.")
                    .at(Destroys.ARGUMENT));
        }
    }

    private OrganizationDataRetention() {}
}
