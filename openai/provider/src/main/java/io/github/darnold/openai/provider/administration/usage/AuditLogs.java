package io.github.darnold.openai.provider.administration.usage;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.Set;

/// Who changed what in the organization. The details of an event stand under a field that is called like its type, dots
/// included, and differ for each: they are JSON here.
public final class AuditLogs {

    private static final long USUAL_MOST = 1000;

    private static final Attribute<String> DETAILS_JSON =
            computed("details_json", string(), "The whole entry as JSON, with the details of the event.");

    private static final Shape USER =
            shape(computed("id", string(), "Identifier of the user."), computed("email", string(), "E-mail address."));

    private static final Shape SESSION = shape(
            computed("user", object(USER), "Who was logged in."),
            computed("ip_address", string(), "Where the session came from."));

    private static final Shape API_KEY = shape(
            computed("id", string(), "Tracking identifier of the key."),
            computed("type", string(), "Whether the key belongs to a `user` or a `service_account`."),
            computed("user", object(USER), "Whose key it is, where it belongs to a user."),
            computed(
                    "service_account",
                    object(shape(computed("id", string(), "Identifier of the service account."))),
                    "Whose key it is, where it belongs to a service account."));

    private static final Shape ENTRY = shape(
            computed("id", string(), "Identifier of the entry."),
            computed("type", string(), "What happened, such as `project.created`."),
            computed("effective_at", int64(), "When it happened, in Unix seconds."),
            computed(
                    "project",
                    object(shape(
                            computed("id", string(), "Identifier of the project."),
                            computed("name", string(), "Name of the project."))),
                    "Where it happened; null outside projects."),
            computed(
                    "actor",
                    object(shape(
                            computed("type", string(), "`session` or `api_key`."),
                            computed("session", object(SESSION), "The session, where a person acted."),
                            computed("api_key", object(API_KEY), "The key, where a program acted."))),
                    "Who did it."),
            DETAILS_JSON);

    private static final Shape TIMES = shape(
                    optional("gt", int64(), "After this time, in Unix seconds."),
                    optional("gte", int64(), "At this time or after it."),
                    optional("lt", int64(), "Before this time."),
                    optional("lte", int64(), "At this time or before it."))
            .atMostOneOf("gt", "gte")
            .atMostOneOf("lt", "lte");

    private static final Optional<Set<String>> EVENT_TYPES = optional(
            "event_types",
            setOf(string()),
            "Only events of these types. OpenAI adds types often, so any word is taken.");

    private static final Optional<Boolean> TENANT_ONLY = optional(
            "tenant_only",
            bool(),
            "Only events of the tenant, and not those of the organization. Types of events, `tenant.*`, must be named then.");

    public static final DataSource<Api> DATA_SOURCE = listing("openai_audit_logs", "audit_logs", ENTRY)
            .describedAs("Reads the audit log of the organization. It has entries only where an owner switched it on.")
            .taking(
                    optional("effective_at", object(TIMES), "Only what happened in this time."),
                    optional("project_ids", setOf(string()), "Only what happened in these projects."),
                    EVENT_TYPES,
                    optional("actor_ids", setOf(string()), "Only what these did: users, or keys by their tracking id."),
                    optional("actor_emails", setOf(string()), "Only what users with these e-mail addresses did."),
                    optional("resource_ids", setOf(string()), "Only what was done to these objects."),
                    TENANT_ONLY)
            .list(get("/organization/audit_logs").paged(OpenAiPaging.AFTER_LAST_ID, 100))
            .limitedTo(USUAL_MOST)
            .wholeAsJson(DETAILS_JSON)
            .build();

    private AuditLogs() {}
}
