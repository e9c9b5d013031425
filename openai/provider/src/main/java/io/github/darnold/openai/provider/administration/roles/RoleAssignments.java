package io.github.darnold.openai.provider.administration.roles;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.builder.ListResourceBuilder;
import io.github.darnold.terraform.rest.builder.ListingBuilder;
import io.github.darnold.terraform.rest.builder.LookupBuilder;
import io.github.darnold.terraform.rest.builder.MemberSetBuilder;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What there is about the roles of one kind of principal, users or groups, in the organization or in a project: one
/// assignment, exactly these assignments, and what finds them.
///
/// - Assignments are read by the list of their principal: alone, a predefined role that was assigned by its alias may
///   be answered with 404. For the same reason they are taken away by the id that the list tells.
/// - Users also have the roles of their groups. Such a role is no assignment of theirs.
///
/// @param typeName of one assignment
/// @param path of the list
/// @param whose where the roles count, and who has them, as the path names them
record RoleAssignments(String typeName, String path, List<Required<String>> whose) {

    static final Required<String> PROJECT_ID = required(
                    "project_id", string().notEmpty(), "Project in which the role counts.")
            .once();
    static final Required<String> USER_ID = required(
                    "user_id",
                    string().notEmpty(),
                    "User who has the role, `user-...`; service accounts are users too.")
            .once();
    static final Required<String> GROUP_ID = required(
                    "group_id", string().notEmpty(), "Group whose members have the role, `group_...`.")
            .once();

    private static final Required<String> ROLE_ID = required(
                    "role_id",
                    PredefinedRoles.ID,
                    "The role: its identifier, or the alias of a predefined one, such as `role-api-project-member`.")
            .once();

    private static final Attribute<Set<String>> ROLE_IDS = required(
            "role_ids",
            setOf(PredefinedRoles.ID),
            "All roles that are assigned: their identifiers, or aliases of predefined ones; may be empty.");

    private static final Shape ASSIGNED = RoleShapes.LISTED.with(
            computed("created_at", int64(), "When the role was created, in Unix seconds."),
            computed("updated_at", int64(), "When the role was last changed, in Unix seconds."),
            computed("created_by", string(), "Identifier of who created the role."),
            computed(
                    "assignment_sources",
                    listOf(object(shape(
                            computed("principal_id", string(), "Identifier of the user or group."),
                            computed("principal_type", string(), "What kind of principal that is: `user`, `group`.")))),
                    "Where the role comes from: the principal itself, or groups. Null where OpenAI does not tell."));

    RoleAssignments {
        whose = List.copyOf(whose);
    }

    /// One assignment.
    ///
    /// @param told what the state tells of the role
    ResourceBuilder resource(Attribute<?>... told) {
        return restResource(typeName, ids().with(ROLE_ID).with(told))
                .create(post(path))
                .read(own())
                .recoveredBy(new Recovery.ByReading())
                .idempotent()
                .onDestroy("unassign", "The role is taken away again.", this::unassign)
                .importedBy(Import.by(importId() + "/{role_id}").orJoinedBy(":"));
    }

    /// Exactly these assignments.
    MemberSetBuilder exactSet() {
        return memberSet(typeName + "s", ids().with(ROLE_IDS), ROLE_IDS)
                .list(list(), "id")
                .add(post(path), "role_id")
                .remove(delete(path + "/{member}"))
                .normalizedBy(PredefinedRoles.NORMAL_FORM)
                .counting(this::isOwn)
                .onDestroy("unassign", "The roles are taken away.")
                .orForget("The roles stay assigned, and Terraform forgets them.")
                .importedBy(importId());
    }

    ListResourceBuilder listResource(RestResource resource) {
        return new ListResourceBuilder(resource)
                .taking(arguments())
                .list(list())
                .shownBy(ROLE_ID.name());
    }

    LookupBuilder lookup() {
        Shape found = ASSIGNED.with(computed(ROLE_ID.name(), PredefinedRoles.ID, ROLE_ID.description())
                .jsonName("id"));
        Attribute<?>[] parents = whose.stream()
                .map(each -> computed(each.name(), string(), each.description()))
                .toArray(Attribute<?>[]::new);
        return new LookupBuilder(typeName, found.with(parents))
                .by(ROLE_ID.name())
                .telling(RESPONSE_JSON, WholeAnswers::json)
                .read(list().picking("id", "{role_id}", PredefinedRoles.NORMAL_FORM));
    }

    ListingBuilder listing() {
        Template id = new Template(typeName + "s/" + importId());
        return new ListingBuilder(typeName + "s", "roles", ASSIGNED)
                .taking(arguments())
                .telling(ID, (config, _) -> id.plain(config))
                .telling(RESPONSE_JSON, WholeAnswers::json)
                .list(list());
    }

    private Shape ids() {
        return shape(arguments());
    }

    private Attribute<?>[] arguments() {
        return whose.toArray(Attribute<?>[]::new);
    }

    private String importId() {
        return whose.stream().map(each -> "{" + each.name() + "}").collect(Collectors.joining("/"));
    }

    private ApiCall list() {
        return get(path).paged(OpenAiPaging.AFTER_NEXT, 1000);
    }

    private ApiCall own() {
        return list().picking("id", "{role_id}", PredefinedRoles.NORMAL_FORM).pickingOnly(this::isOwn);
    }

    private void unassign(Api api, Fields state, Call call) {
        new Pages(api, own(), call).pick(state.values()).ifPresent(role -> {
            ObjectValue assigned = state.values().with(ROLE_ID.name(), role.get("id"));
            api.send(delete(path + "/{role_id}").request(assigned).repeatable(), call);
        });
    }

    /// Where a source is the principal itself, or nothing is said.
    private boolean isOwn(ObjectValue assignment, ObjectValue role) {
        Value principal = assignment.get(whose.getLast().name());
        return sources(role).isEmpty()
                || sources(role).stream()
                        .anyMatch(each -> each instanceof ObjectValue source
                                && source.get("principal_id").equals(principal));
    }

    private static List<Value> sources(ObjectValue role) {
        return role.get("assignment_sources") instanceof TupleValue(List<Value> all) ? all : List.of();
    }
}
