package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.PeerStates;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;

/// Projects: the containers that own API keys, members, budgets and files.
public final class Projects {

    private static final List<String> RESIDENCIES = List.of(
            "GLOBAL",
            "US_STORAGE_PROCESSING",
            "EU_STORAGE_PROCESSING",
            "JP_STORAGE",
            "JP_STORAGE_PROCESSING",
            "KR_STORAGE",
            "CA_STORAGE",
            "SG_STORAGE",
            "IN_STORAGE",
            "IN_STORAGE_PROCESSING",
            "AU_STORAGE",
            "AU_STORAGE_PROCESSING",
            "GB_STORAGE",
            "AE_STORAGE",
            "AE_STORAGE_PROCESSING");

    private static final List<String> GEOGRAPHIES = List.of("US", "EU", "JP", "IN", "KR", "CA", "AU", "SG");

    private static final Optional<String> RESIDENCY = optionalComputed(
                    "residency",
                    string().knownWords(RESIDENCIES),
                    "Where data is stored and processed, fixed at creation.")
            .requiresReplace()
            .keptWhenAbsent();

    private static final Optional<Boolean> DELETION_PROTECTION = local(
                    "deletion_protection", bool(), "Refuse to archive the project, also as part of a replacement.")
            .defaultValue(false);

    private static final Shape PROJECT = shape(
            computed("id", string(), "Identifier of the project, `proj_...`."),
            required("name", string().notEmpty(), "Name shown in usage reports. Need not be unique."),
            RESIDENCY,
            optional("external_key_id", string(), "Customer-managed encryption key, in organizations that have these.")
                    .keptWhenAbsent(),
            DELETION_PROTECTION,
            changing("status", string(), "`active` or `archived`."),
            changing("archived_at", int64(), "When the project was archived, in Unix seconds."),
            computed("created_at", int64(), "When the project was created, in Unix seconds."));

    private static final Shape MANAGED = PROJECT.with(
                    computed("project_id", string(), "The same as `id`.").jsonName("id"),
                    optional(
                                    "geography",
                                    string().knownWords(GEOGRAPHIES),
                                    "Region of the data, as OpenAI used to call it. No answer tells it.")
                            .notReceived()
                            .deprecated("Use residency instead."))
            .atMostOneOf("residency", "geography");

    private static final ApiCall LIST = get("/organization/projects").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_project", MANAGED)
            .describedAs("Manages a project. Destroying it archives the project, which cannot be undone.")
            .create(post("/organization/projects"))
            .read(get("/organization/projects/{id}").goneWhen("status", "archived"))
            .listedBy(LIST)
            .update(post("/organization/projects/{id}"))
            .onDestroy(
                    "archive",
                    "The project is archived: its keys stop working, and it cannot be brought back.",
                    post("/organization/projects/{id}/archive")
                            .explaining(
                                    400,
                                    "The default project of an organization cannot be archived. If this is it, set"
                                            + " on_destroy to \"forget\" and apply that first, or take it out of the state"
                                            + " with terraform state rm."))
            .onDestroy("forget", "The project stays as it is, and Terraform forgets it.")
            .protectedBy(DELETION_PROTECTION)
            .planning(Projects::planResidency)
            .importedBy("{id}")
            .upgradedFrom(
                    0,
                    stored -> PeerStates.withUnixTimes(stored, "created_at", "archived_at")
                            .with("project_id", stored.get("id")))
            .movedFrom(
                    "openai_project",
                    "openai/openai",
                    "jianyuan/openai",
                    "mkdev-me/openai",
                    "skyscrapr/openai",
                    "trogonstack/openai",
                    "terraform-mars/openai",
                    "cloudopsworks/openai")
            .movedFrom("openaiadmin_project", "isac322/openaiadmin")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs(
                    "Finds the projects of the organization that are not archived. The default project is one of them;"
                            + " it cannot be archived, so import it with `on_destroy = \"forget\"`.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project", PROJECT)
            .describedAs("Reads one project, archived ones too.")
            .alsoSpelled("project_id")
            .orBy("name", LIST)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/organization/projects/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_projects", "projects", PROJECT)
            .describedAs("Lists the projects of the organization.")
            .taking(optional("include_archived", bool(), "Whether to list archived projects too. Default: `false`."))
            .telling(ID, (_, _) -> "openai_projects")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    /// Not every answer tells the residency: one that was never told may be the configured one, and the project stays.
    private static void planResidency(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        if (prior == null || prior.value(RESIDENCY).equals(plan.planned().value(RESIDENCY))) {
            return;
        }
        if (prior.isNull(RESIDENCY)) {
            plan.settle(RESIDENCY);
        } else {
            call.warn(Diagnostic.warning(
                            "Another residency needs another project",
                            "The project is archived with all that is in it: its keys stop working, and it cannot be"
                                    + " brought back.")
                    .at("residency"));
        }
    }

    private Projects() {}
}
