package io.github.darnold.openai.provider.administration.people;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.util.Locale;

/// Users in groups, one by one.
public final class GroupUsers {

    static final Attribute<String> GROUP_ID = required("group_id", string().notEmpty(), "Group that the user is in.")
            .once();

    private static final Template IMPORT_ID = new Template("{group_id}/{user_id}");

    private static final Template LISTED = new Template("openai_group_users/{group_id}");

    private static final Attribute<String> KEY = computed(
                    "id", string(), "By what it is imported: `<group_id>/<user_id>`.")
            .notReceived();

    private static final Attribute<String> USER_ID = required(
                    "user_id", string().notEmpty(), "Identifier of the user, `user-...`.")
            .jsonName("id")
            .sentAs("user_id")
            .requiresReplace();

    private static final Shape USER = shape(
            computed("name", string(), "Name of the user."),
            computed("email", string(), "E-mail address; null for users without one."));

    private static final Shape DETAILED = shape(computed("id", string(), "Identifier of the user, `user-...`."))
            .with(USER.attributes().toArray(Attribute<?>[]::new))
            .with(
                    computed("is_service_account", bool(), "Whether the user is a service account."),
                    computed("user_type", string(), "`user`, or `tenant_user` for one of several organizations."));

    static final ApiCall LIST = get("/organization/groups/{group_id}/users").paged(OpenAiPaging.AFTER_NEXT, 1000);

    private static final ApiCall READ = get("/organization/groups/{group_id}/users/{user_id}");

    public static final RestResource RESOURCE = restResource(
                    "openai_group_user",
                    shape(KEY, GROUP_ID, USER_ID).with(USER.attributes().toArray(Attribute<?>[]::new)))
            .describedAs(
                    "Puts a user into a group, beside those that others put there. Who is in it already stays in it"
                            + " and is managed from then on. Not together with `openai_group_users` for the same group.")
            .create(post("/organization/groups/{group_id}/users").explaining(403, Scim.REFUSAL))
            .read(READ)
            .listedBy(LIST.picking("id", "{user_id}"))
            .recoveredBy(new Recovery.ByReading())
            .idempotent()
            .onDestroy(
                    "remove",
                    "The user leaves the group, and loses what roles came with it.",
                    delete("/organization/groups/{group_id}/users/{user_id}").explaining(403, Scim.REFUSAL))
            .completing((_, _, state, _) -> new Fields(keyed(state.values())))
            .planning(Scim::warnOfMembers)
            .planning(GroupUserSets::warnOfBoth)
            .planningDestroy(Scim::warnOfMembers)
            .importedBy(Import.by(IMPORT_ID.text()).orJoinedBy(":"))
            .upgradedFrom(0, GroupUsers::keyed)
            .movedFrom("openai_group_user", "openai/openai", "jianyuan/openai", "mkdev-me/openai")
            .movedFrom("openai_organization_group_user", "cloudopsworks/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the users in a group.")
            .taking(required("group_id", string().notEmpty(), "Group whose users are listed."))
            .shownBy("email")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(
                    "openai_group_user",
                    DETAILED.with(
                            computed("user_id", string(), "The same as `id`.").jsonName("id"),
                            computed("picture", string(), "URL of the user's picture.")))
            .describedAs("Reads a user in a group.")
            .by("user_id")
            .orBy("email", LIST.picking("email", "{email}", address -> address.toLowerCase(Locale.ROOT)))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(READ)
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_group_users", "users", DETAILED)
            .describedAs("Lists the users in a group. OpenAI tells `is_service_account` and `user_type` only where it"
                    + " reads one: here they may be null.")
            .taking(required("group_id", string().notEmpty(), "Group whose users are listed."))
            .telling(ID, (config, _) -> LISTED.plain(config))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private static ObjectValue keyed(ObjectValue state) {
        return state.with("id", Value.of(IMPORT_ID.plain(state)));
    }

    private GroupUsers() {}
}
