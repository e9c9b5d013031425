package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.Set;
import java.util.stream.Stream;

/// What roles of the organization and those of projects have in common.
final class RoleShapes {

    /// Requests and answers call it differently.
    static final Required<String> NAME = required("role_name", string().notEmpty(), "Name that no other role has.")
            .jsonName("name")
            .sentAs("role_name");

    private static final Required<Set<String>> PERMISSIONS = required(
            "permissions",
            setOf(string().notEmpty()),
            "What the role allows, such as `api.groups.read`; may be empty.");

    private static final Optional<String> DESCRIPTION = optional(
                    "description", string(), "What the role is for. An empty text is the same as none.")
            .apiDefault(Value.of(""));

    private static final Computed<Boolean> PREDEFINED = computed(
            "predefined_role", bool(), "Whether it is a role of OpenAI's own, which can be assigned but not changed.");

    private static final Computed<String> RESOURCE_TYPE =
            computed("resource_type", string(), "What the role is bound to: `api.organization` or `api.project`.");

    /// A role as it is managed.
    static final Shape ROLE = shape(
            computed("id", PredefinedRoles.ID, "Identifier of the role, `role_...`."),
            computed("role_id", string(), "The same as `id`.").jsonName("id"),
            NAME,
            PERMISSIONS,
            DESCRIPTION,
            RESOURCE_TYPE,
            PREDEFINED);

    /// What lists tell of a role.
    static final Shape LISTED = shape(
            computed("id", string(), "Identifier of the role."),
            computed("name", string(), "Name of the role."),
            computed("permissions", listOf(string()), "What the role allows."),
            computed("description", string(), "What the role is for."),
            RESOURCE_TYPE,
            PREDEFINED);

    /// A role as it is looked up, by either spelling of its name.
    static final Shape FOUND =
            LISTED.with(computed("role_name", string(), "The same as `name`.").jsonName("name"));

    /// A query finds what can be managed.
    static boolean isCustom(Fields query, Fields role) {
        return !role.getOrDefault(PREDEFINED, false);
    }

    static void refuseChange(Api api, PlanDraft plan, Call call) {
        Fields prior = plan.prior();
        if (prior != null
                && Stream.<Attribute<?>>of(NAME, PERMISSIONS, DESCRIPTION)
                        .anyMatch(
                                each -> !prior.value(each).equals(plan.planned().value(each)))) {
            refusePredefined(prior, "changed");
        }
    }

    static void refuseDestroy(Api api, Fields state, Call call) {
        refusePredefined(state, "deleted");
    }

    private static void refusePredefined(Fields role, String what) {
        if (role.getOrDefault(PREDEFINED, false)) {
            throw Failure.of(
                    "A predefined role cannot be " + what,
                    role.get(NAME) + " is a role of OpenAI's own. Make a role with the permissions that you need, and"
                            + " take this one out of the configuration with a removed block whose lifecycle has"
                            + " destroy = false; a data source reads it, and it can be assigned all the same.");
        }
    }

    /// What other providers stored: the name under another name, the project before the id, and, where theirs is an
    /// older plugin SDK, an empty text for nothing.
    static ObjectValue upgraded(ObjectValue stored) {
        boolean hasOtherName = stored.get("role_name").isNull();
        boolean isEmptyForNothing = hasOtherName
                && stored.has("resource_type")
                && stored.get("description").equals(Value.of(""));
        Value id = stored.get("id") instanceof StringValue(var text)
                ? Value.of(text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1))
                : stored.get("id");
        return stored.with("id", id)
                .with("role_id", id)
                .with("role_name", stored.get(hasOtherName ? "name" : "role_name"))
                .with("description", isEmptyForNothing ? NullValue.NULL : stored.get("description"));
    }

    private RoleShapes() {}
}
