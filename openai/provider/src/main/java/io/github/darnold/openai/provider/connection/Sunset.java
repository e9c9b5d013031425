package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.rest.definition.Hooks;

/// What OpenAI has retired or announced to retire. Plans to create such objects warn; nothing is refused by date,
/// because another server may serve them still.
public enum Sunset {
    ASSISTANTS(
            "OpenAI shut the Assistants API down on 2026-08-26",
            "OpenAI's own API no longer serves assistants, threads, messages and runs. Their successor is the"
                    + " Responses API. Against a server that still has them, set base_url.");

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
