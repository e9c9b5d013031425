package io.github.darnold.openai.provider.assistants;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import java.time.Duration;

/// Lets a run begin after the message that it should answer. Where both name only the thread, Terraform makes them
/// side by side; a run that comes first would answer an empty thread, and the thread would refuse the message
/// meanwhile.
final class FirstMessage {

    private static final int LOOKS = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final ApiCall NEWEST =
            ApiCall.get("/threads/{thread_id}/messages").query("limit", "1");

    /// Waits a moment for a message on a thread that has none. A run may be meant for an empty thread: then it just
    /// begins later.
    static void await(Api api, Fields plan, Call call) {
        if (plan.isSet(Runs.THREAD) || plan.isSet(Runs.ADDITIONAL_MESSAGES)) {
            return;
        }
        for (int look = 1; look < LOOKS && isEmpty(api, plan, call); look++) {
            call.pause(PAUSE);
        }
    }

    private static boolean isEmpty(Api api, Fields plan, Call call) {
        Value messages = api.fetch(NEWEST.request(plan.values()), call).get("data");
        return messages.isNullOrEmpty();
    }

    private FirstMessage() {}
}
