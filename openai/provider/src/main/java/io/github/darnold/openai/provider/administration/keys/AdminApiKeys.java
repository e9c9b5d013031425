package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestEphemeral;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Admin keys, which administrate the organization.
public final class AdminApiKeys {

    private static final String TYPE = "openai_admin_api_key";

    private static final Shape OWNER = shape(
            computed("type", string(), "Always `user`."),
            computed("id", string(), "Identifier of the owner."),
            computed("name", string(), "Name of the owner."),
            computed("role", string(), "Role of the owner in the organization."));

    private static final Shape KEY = shape(
            computed("id", string(), "Identifier of the key, `key_...`."),
            required("name", string().notEmpty(), "Name shown in the dashboard.")
                    .requiresReplace(),
            computed("redacted_value", string(), "The key with its middle left out."),
            computed("owner", object(OWNER), "Whose key it is."),
            computed("created_at", int64(), "When the key was made, in Unix seconds."),
            Lifetime.EXPIRES_AT);

    private static final Shape READ =
            KEY.with(computed("last_used_at", int64(), "When the key was last used, in Unix seconds. Null: never."));

    private static final ApiCall CREATE = post("/organization/admin_api_keys");
    private static final ApiCall LIST =
            get("/organization/admin_api_keys").query("order", "asc").paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource(
                    TYPE,
                    KEY.with(
                            optional(
                                            "expires_in_seconds",
                                            Lifetime.SECONDS,
                                            "After how long the key expires. Without it, never.")
                                    .once(),
                            ShownOnce.ENCRYPTION_PUBLIC_KEY,
                            ShownOnce.VALUE,
                            ShownOnce.ENCRYPTED_VALUE))
            .describedAs("Manages an admin key of the organization. OpenAI shows it once: **it stands in the state**,"
                    + " unless `encryption_public_key` is set. The ephemeral resource of the same name leaves nothing"
                    + " there. A key that has expired is replaced; the one that the provider runs with is not"
                    + " destroyed.")
            .create(CREATE)
            .read(get("/organization/admin_api_keys/{id}"))
            .listedBy(LIST)
            .recoveredBy(Recovery.inItsList().discardedWhen(_ -> true))
            .onDestroy("delete", "", new OwnKey.Deletion())
            .planning(ShownOnce.planning(TYPE, Lifetime.EXPIRES_AT))
            .planningDestroy(OwnKey::refuseToPlan)
            .completing(ShownOnce::encrypt)
            .refreshing(ShownOnce::tellMissing)
            .importedBy("{id}")
            .upgradedFrom(0, KeyStates::ours)
            .movedFrom(KeyStates.moved(TYPE, "jianyuan/openai"))
            .movedFrom(KeyStates.moved(TYPE, "mkdev-me/openai"))
            .movedFrom(KeyStates.moved(TYPE, "cloudopsworks/openai"))
            .build();

    public static final RestEphemeral EPHEMERAL = ephemeralResource(
                    TYPE,
                    shape(
                            computed("id", string(), "Identifier of the key, `key_...`."),
                            EphemeralKeys.NAME,
                            EphemeralKeys.EXPIRES_IN,
                            EphemeralKeys.VALUE,
                            Lifetime.EXPIRES_AT))
            .describedAs("Makes an admin key for the time of one command of Terraform." + EphemeralKeys.HOW)
            .openingWith(EphemeralKeys::named)
            .open(CREATE)
            .close(delete("/organization/admin_api_keys/{id}"))
            .listedBy(LIST)
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the admin keys of the organization.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup(TYPE, READ)
            .describedAs("Reads one admin key, but not the key itself.")
            .alsoSpelled("api_key_id")
            .read(get("/organization/admin_api_keys/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_admin_api_keys", "api_keys", READ)
            .describedAs("Lists the admin keys of the organization.")
            .list(LIST)
            .build();

    private AdminApiKeys() {}
}
