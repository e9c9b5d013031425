package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.ephemeralResource;
import static io.github.darnold.terraform.rest.RestVocabulary.post;

import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestEphemeral;

/// Sessions of ChatKit, whose secret is handed to a browser: only who asks for it has them cancelled at the end.
final class ChatKitSessions {

    private static final Optional<Boolean> CANCEL_ON_CLOSE = local(
                    "cancel_on_close", bool(), "Cancel the session when the command of Terraform ends.")
            .defaultValue(false);

    private static final Shape SESSION = shape(
            computed("id", string(), "Identifier of the session."),
            required(
                    "workflow",
                    object(shape(required("id", string().notEmpty(), "Identifier of the workflow."))),
                    "Workflow that powers the session."),
            required("user", string().notEmpty(), "Who uses it."),
            CANCEL_ON_CLOSE,
            computed("client_secret", string(), "What the browser needs.").sensitive(),
            computed("expires_at", int64(), "When the session expires, in Unix seconds."),
            computed("status", string(), "`active`, `expired` or `cancelled`."));

    static final RestEphemeral EPHEMERAL = ephemeralResource("openai_chatkit_session", SESSION)
            .describedAs("Begins a session of ChatKit.")
            .open(post("/chatkit/sessions"))
            .close(post("/chatkit/sessions/{id}/cancel"))
            .closingOnly(session -> session.getOrDefault(CANCEL_ON_CLOSE, false))
            .recoveredBy(new Recovery.Never("OpenAI lists no sessions; this one expires by itself."))
            .build();

    private ChatKitSessions() {}
}
