package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Locale;

/// Users of the organization. They come by invitation, so Terraform only adopts them.
final class OrganizationUsers {

    private static final Attribute<Boolean> IS_SCIM_MANAGED =
            changing("is_scim_managed", bool(), "Whether a directory manages the user.");

    private static final Shape USER = shape(
                    optionalComputed("user_id", string().notEmpty(), "Identifier of the user, `user-...`.")
                            .jsonName("id")
                            .notSent()
                            .requiresReplace(),
                    optionalComputed(
                                    "email",
                                    string().normalizedBy(OrganizationUsers::withoutCase, "an e-mail address"),
                                    "E-mail address of the user.")
                            .notSent()
                            .requiresReplace(),
                    optionalComputed("role", string().oneOf("owner", "reader"), "Role in the organization."),
                    computed("name", string(), "Name of the user."),
                    IS_SCIM_MANAGED,
                    computed("added_at", int64(), "When the user came, in Unix seconds."))
            .exactlyOneOf("user_id", "email");

    static final RestResource RESOURCE = restResource("openai_organization_user", USER)
            .describedAs("Manages the role of a user in the organization.")
            .adoptedBy(get("/organization/users")
                    .query("emails[]", "{email}")
                    .paged(OpenAiPaging.AFTER_LAST_ID, 100)
                    .picking("email", "{email}", OrganizationUsers::withoutCase))
            .read(get("/organization/users/{user_id}"))
            .update(post("/organization/users/{user_id}"))
            .onDestroy("remove", "The user is removed.", delete("/organization/users/{user_id}"))
            .onDestroy("forget", "The user stays in the organization, and Terraform forgets them.")
            .warnsOnDestroy("The user leaves the organization with all its projects.")
            .planningDestroy(OrganizationUsers::warnOfDirectory)
            .importedBy("{user_id}")
            .build();

    private static String withoutCase(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static void warnOfDirectory(Api api, Fields state, Call call) {
        if (state.getOrDefault(IS_SCIM_MANAGED, false)) {
            call.warn(Diagnostic.warning(
                    "A directory manages user " + state.values().get("user_id"),
                    "It may bring the user back: remove them there."));
        }
    }

    private OrganizationUsers() {}
}
