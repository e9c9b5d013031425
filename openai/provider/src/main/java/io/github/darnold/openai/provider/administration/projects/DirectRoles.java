package io.github.darnold.openai.provider.administration.projects;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.administration.roles.PredefinedRoles;
import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The roles that somebody has in a project, but for those that come through a group. The API takes aliases of
/// predefined roles, but tells, and takes away, only what these stand for.
///
/// @param path of the list, such as `/projects/{project_id}/users/{user_id}/roles`
/// @param principal the attribute that identifies who has them
record DirectRoles(String path, String principal) {

    /// As another provider manages them, beside what there is for one role alone.
    static final Optional<Set<String>> ROLE_IDS = optional(
                    "role_ids",
                    setOf(PredefinedRoles.ID).size(1, Integer.MAX_VALUE),
                    "Exactly the roles that are assigned in the project: identifiers, or aliases of predefined ones,"
                            + " such as `role-api-project-member`. Those that come through groups do not count.")
            .updateOnly()
            .notReceived();

    /// By normal form.
    Map<String, String> assigned(Api api, Fields object, Call call) {
        Map<String, String> found = new LinkedHashMap<>();
        new Pages(api, get(path).paged(OpenAiPaging.AFTER_NEXT, 1000), call).forEachWhile(object.values(), role -> {
            if (role.get("id") instanceof StringValue(var id) && isDirect(object, role)) {
                found.put(PredefinedRoles.NORMAL_FORM.apply(id), id);
            }
            return true;
        });
        return found;
    }

    private boolean isDirect(Fields object, ObjectValue role) {
        Value sources = role.get("assignment_sources");
        return sources.isNullOrEmpty()
                || (sources instanceof TupleValue(var all)
                        && all.stream()
                                .anyMatch(each -> each instanceof ObjectValue source
                                        && source.get("principal_id")
                                                .equals(object.values().get(principal))));
    }

    void assign(Api api, Fields object, String role, Call call) {
        Body body = new Body.Json(ObjectValue.of("role_id", Value.of(role)));
        api.send(post(path).request(object.values()).repeatable().with(body), call);
    }

    /// @param id as the list tells it
    void unassign(Api api, Fields object, String id, Call call) {
        ObjectValue named = object.values().with("role_id", Value.of(id));
        try {
            api.send(delete(path + "/{role_id}").request(named).repeatable(), call);
        } catch (ApiException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    /// Assigns what is missing and takes away the rest then, so that nobody is without access in between.
    void assignExactly(Api api, Fields object, Set<String> wanted, Call call) {
        Map<String, String> present = assigned(api, object, call);
        Map<String, String> missing = new TreeMap<>();
        wanted.forEach(role -> missing.put(PredefinedRoles.NORMAL_FORM.apply(role), role));
        Map<String, String> surplus = new LinkedHashMap<>(present);
        surplus.keySet().removeAll(missing.keySet());
        missing.keySet().removeAll(present.keySet());
        missing.values().forEach(role -> assign(api, object, role, call));
        surplus.values().forEach(id -> unassign(api, object, id, call));
    }

    /// A change of `role_ids`. Where they are gone from the configuration, nothing more is managed.
    void updateSet(Api api, Fields state, Fields plan, Call call) {
        Set<String> wanted = plan.get(ROLE_IDS);
        if (wanted != null) {
            assignExactly(api, state, wanted, call);
        }
    }

    /// Where `role_ids` are managed, what they are now, in the words in which they are known.
    Fields refreshed(Api api, ObjectValue answer, Fields state, Call call) {
        Set<String> known = state.get(ROLE_IDS);
        if (known == null) {
            return state;
        }
        Map<String, String> present = assigned(api, state, call);
        for (String role : known) {
            present.replace(PredefinedRoles.NORMAL_FORM.apply(role), role);
        }
        return state.with(ROLE_IDS, new LinkedHashSet<>(present.values()));
    }
}
