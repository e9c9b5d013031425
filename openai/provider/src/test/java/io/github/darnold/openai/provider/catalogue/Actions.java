package io.github.darnold.openai.provider.catalogue;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restAction;

import io.github.darnold.terraform.rest.handler.RestAction;

/// Actions whose object may have gone.
final class Actions {

    static final RestAction CALL_HANGUP = restAction(
                    "openai_realtime_call_hangup",
                    shape(required("call_id", string().notEmpty(), "Call to end, `rtc_...`.")))
            .describedAs("Ends a call. One that has ended already needs no hanging up.")
            .invoke(post("/realtime/calls/{call_id}/hangup"))
            .doneWhenMissing()
            .build();

    private Actions() {}
}
