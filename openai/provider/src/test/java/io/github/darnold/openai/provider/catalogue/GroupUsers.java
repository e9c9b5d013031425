package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.memberSet;
import static io.github.darnold.terraform.rest.RestVocabulary.post;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.handler.MemberSet;
import java.util.Set;

/// The exact set of a group's members.
final class GroupUsers {

    private static final Attribute<Set<String>> USER_IDS =
            required("user_ids", setOf(string().notEmpty()), "Identifiers of all members; may be empty.");

    private static final Shape GROUP_USERS = shape(
            required("group_id", string().notEmpty(), "Group whose members these are.")
                    .requiresReplace(),
            USER_IDS);

    static final MemberSet RESOURCE = memberSet("openai_group_users", GROUP_USERS, USER_IDS)
            .describedAs("Manages all members of a group: who is not listed is removed.")
            .list(get("/organization/groups/{group_id}/users").paged(OpenAiPaging.AFTER_NEXT, 1000), "id")
            .add(post("/organization/groups/{group_id}/users"), "user_id")
            .remove(delete("/organization/groups/{group_id}/users/{member}"))
            .onDestroy("remove", "The members are removed from the group.")
            .orForget("The members stay in the group, and Terraform forgets them.")
            .importedBy("{group_id}")
            .build();

    private GroupUsers() {}
}
