package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restAction;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.handler.RestAction;

/// Actions whose answer matters, or whose object may have gone.
final class Actions {

    private static final Attribute<String> STATUS = computed("status", string(), "Whether the key works.");

    static final RestAction EXTERNAL_KEY_VALIDATE = restAction(
                    "openai_external_key_validate",
                    shape(required("external_key_id", string().notEmpty(), "Key to try out, `extkey_...`.")))
            .describedAs("Tries out whether OpenAI can use an external key.")
            .invoke(post("/organization/external_keys/{external_key_id}/validate"))
            .showing(STATUS)
            .build();

    static final RestAction CALL_HANGUP = restAction(
                    "openai_realtime_call_hangup",
                    shape(required("call_id", string().notEmpty(), "Call to end, `rtc_...`.")))
            .describedAs("Ends a call. One that has ended already needs no hanging up.")
            .invoke(post("/realtime/calls/{call_id}/hangup"))
            .doneWhenMissing()
            .build();

    private Actions() {}
}
