package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// What certificates of the organization and of projects have in common: lists tell where they are active.
final class ActiveCertificates {

    /// In as many projects is looked for what keeps a certificate from being deleted: each takes a call.
    private static final int MOST_PROJECTS = 100;

    static final Required<String> CERTIFICATE_ID = required(
                    "certificate_id", string().notEmpty(), "Certificate to activate, `cert_...`.")
            .sentAs("certificate_ids")
            .encodedBy(id -> new TupleValue(List.of(id)))
            .once();

    static final Attribute<String> PROJECT_ID =
            required("project_id", string().notEmpty(), "Project in which the certificates are active, `proj_...`.");

    static final ApiCall LIST = get("/organization/certificates").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    static final ApiCall PROJECT_LIST =
            get("/organization/projects/{project_id}/certificates").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    static final String ROTATION = " To put another certificate in its place, activate that first: set"
            + " `create_before_destroy` in the `lifecycle` block.";

    static final String CONSEQUENCES =
            "Clients that are known by this certificate are refused from then on. Where no other one is active, OpenAI"
                    + " no longer asks for certificates at all.";

    /// The element of a list that is the certificate of an activation, where it is active.
    static ApiCall active(ApiCall list) {
        return list.picking("id", "{certificate_id}").pickingOnly((_, element) -> isActive(element));
    }

    private static boolean isActive(ObjectValue element) {
        return element.get("active").equals(Value.of(true));
    }

    static Hooks.Planning warningOfTheFirst(ApiCall list, String clients) {
        return (api, plan, call) -> {
            if (plan.isCreate() && !isAnyActive(api, list, plan.planned(), call)) {
                call.warn(Diagnostic.warning(
                        "Mutual TLS becomes binding",
                        "No certificate is known to be active there yet. With the first one, OpenAI refuses " + clients
                                + " that does not present a certificate: configure these first."));
            }
        };
    }

    /// Where nobody can tell yet, none is.
    private static boolean isAnyActive(Api api, ApiCall list, Fields plan, Call call) {
        boolean isKnown = list.path().variables().stream()
                .allMatch(name -> plan.values().get(name).isKnown());
        try {
            return isKnown && isAny(api, list, plan.values(), ActiveCertificates::isActive, call);
        } catch (ApiException _) {
            return false;
        }
    }

    private static boolean isAny(
            Api api, ApiCall list, ObjectValue scope, Predicate<ObjectValue> condition, Call call) {
        var isFound = new AtomicBoolean();
        new Pages(api, list, call).forEachWhile(scope, element -> {
            isFound.set(condition.test(element));
            return !isFound.get();
        });
        return isFound.get();
    }

    /// Says where a certificate is active, the organization first.
    static String whereActive(Api api, Fields certificate, Call call) {
        Predicate<ObjectValue> isIt =
                element -> element.get("id").equals(certificate.values().get("id")) && isActive(element);
        List<String> places = new ArrayList<>();
        if (isAny(api, LIST, ObjectValue.EMPTY, isIt, call)) {
            places.add("the organization (openai_certificate_activation)");
        }
        var looked = new AtomicInteger();
        ApiCall projects = get("/organization/projects").paged(OpenAiPaging.AFTER_LAST_ID, 100);
        new Pages(api, projects, call).forEachWhile(ObjectValue.EMPTY, project -> {
            ObjectValue scope = ObjectValue.of("project_id", project.get("id"));
            if (isAny(api, PROJECT_LIST, scope, isIt, call)) {
                places.add("project " + text(project, "id") + " \"" + text(project, "name")
                        + "\" (openai_project_certificate_activation)");
            }
            return looked.incrementAndGet() < MOST_PROJECTS;
        });
        return places.isEmpty()
                ? ""
                : "It is active in " + String.join(", ", places) + ". Deactivate it there first"
                        + (looked.get() < MOST_PROJECTS ? "" : ", and perhaps in projects beyond the first " + looked)
                        + ". An activation of this configuration that refers to the certificate is destroyed before it"
                        + " by itself.";
    }

    private static String text(ObjectValue object, String field) {
        return object.get(field) instanceof StringValue(var text) ? text : "";
    }

    private ActiveCertificates() {}
}
