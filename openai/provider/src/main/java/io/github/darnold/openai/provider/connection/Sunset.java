package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.rest.definition.Hooks;

/// What OpenAI has retired or announced to retire. Plans to create such objects warn; nothing is refused by date,
/// because another server may serve them still.
public enum Sunset {
    ASSISTANTS(
            "OpenAI shut the Assistants API down on 2026-08-26",
            "OpenAI's own API no longer serves assistants, threads, messages and runs. Their successor is the"
                    + " Responses API. Against a server that still has them, set base_url."),
    FINE_TUNING(
            "OpenAI takes no new fine-tuning jobs after 2027-01-06",
            "For organizations that fine-tuned nothing lately that day may be earlier. Models that are fine-tuned by"
                    + " then stay in use until their base models are shut down.");

    private final String summary;
    private final String detail;

    Sunset(String summary, String detail) {
        this.summary = summary;
        this.detail = detail;
    }

    /// Warns in plans to create, when requests go to OpenAI itself.
    public Hooks.Planning warning() {
        return (api, plan, call) -> {
            if (plan.isCreate()
                    && api.endpoints().base().filter(Connection::isOfficial).isPresent()) {
                call.warn(Diagnostic.warning(summary, detail));
            }
        };
    }
}
