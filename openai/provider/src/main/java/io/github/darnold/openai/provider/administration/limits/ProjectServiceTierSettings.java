package io.github.darnold.openai.provider.administration.limits;

import static io.github.darnold.openai.provider.shapes.Settings.ORIGINAL;
import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.ShapeRule;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Which service tiers the requests of a project may ask for. The API says `"all"` or lists them.
public final class ProjectServiceTierSettings {

    private static final Optional<String> DEFAULT = optionalComputed(
            "default",
            string().knownWords("standard", "fast", "scale"),
            "Tier of requests that ask for none, or for `auto`.");

    /// Before the tiers: where both are planned, it is their list that is sent.
    private static final Optional<Boolean> ALL = optionalComputed(
                    "all_tiers_enabled", bool(), "Whether requests may ask for every tier, later ones too.")
            .jsonName("enabled_tiers")
            .encodedBy(all -> all.equals(Value.of(true)) ? Value.of("all") : new TupleValue(List.of()))
            .decodedBy(json -> Value.of(json instanceof StringValue));

    private static final Optional<Set<String>> TIERS = optionalComputed(
                    "enabled_tiers",
                    setOf(string().knownWords("flex", "fast", "ultrafast")),
                    "Tiers that requests may ask for beside `standard`. Empty: no other.")
            .decodedBy(json -> json instanceof TupleValue(var tiers) ? SetValue.of(tiers) : NullValue.NULL);

    private static final Shape TIER_SETTINGS = shape(DEFAULT, ALL, TIERS);

    private static final ApiCall READ = get("/organization/projects/{project_id}/service_tier_settings");

    public static final RestResource RESOURCE = restResource(
                    "openai_project_service_tier_settings",
                    TIER_SETTINGS
                            .with(PROJECT_ID, ORIGINAL)
                            .atLeastOneOf(DEFAULT.name(), ALL.name(), TIERS.name())
                            .withRule(new ShapeRule.Custom(
                                    List.of(ALL.name(), TIERS.name()), ProjectServiceTierSettings::checkTiers)))
            .describedAs(
                    "Manages which service tiers the requests of a project may ask for. What the organization forbids"
                            + " stays forbidden.")
            .adopting(ORIGINAL)
            .read(READ)
            .update(post("/organization/projects/{project_id}/service_tier_settings"))
            .planning(ProjectServiceTierSettings::planTiers)
            .restoringOnDestroy("restore", "The tiers become again what they were before Terraform managed them.")
            .onDestroy("forget", "The tiers stay as they are, and Terraform forgets them.")
            .importedBy("{project_id}")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_service_tier_settings", TIER_SETTINGS)
            .describedAs("Reads which service tiers the requests of a project may ask for.")
            .read(READ)
            .build();

    private static void checkTiers(Fields settings, Path path, Consumer<Diagnostic> problems) {
        Value all = settings.value(ALL);
        if (all.equals(Value.of(true)) && settings.isSet(TIERS)) {
            problems.accept(Diagnostic.error(
                            "Conflicting arguments",
                            "enabled_tiers cannot be set where all_tiers_enabled is true. Remove one of them.")
                    .at(path.attribute(TIERS.name())));
        }
        if (all.equals(Value.of(false)) && settings.isNull(TIERS)) {
            problems.accept(Diagnostic.error(
                            "Missing argument",
                            "enabled_tiers must be set where all_tiers_enabled is false: it says which of them are.")
                    .at(path.attribute(ALL.name())));
        }
    }

    /// One of both says what the other is.
    private static void planTiers(Api api, PlanDraft plan, Call call) {
        Fields config = plan.config();
        if (config.isUnknown(ALL) || config.isUnknown(TIERS)) {
            unknownUnlessConfigured(plan, ALL);
            unknownUnlessConfigured(plan, TIERS);
        } else if (config.isSet(TIERS)) {
            plan.set(ALL, false);
        } else if (config.isSet(ALL)) {
            plan.setValue(TIERS, NullValue.NULL);
        }
    }

    private static void unknownUnlessConfigured(PlanDraft plan, Optional<?> attribute) {
        if (plan.config().isNull(attribute)) {
            plan.setUnknown(attribute);
        }
    }

    private ProjectServiceTierSettings() {}
}
