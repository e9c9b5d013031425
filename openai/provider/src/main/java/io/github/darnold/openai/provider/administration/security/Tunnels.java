package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.paging.Paging;
import java.util.List;

/// Tunnels through which OpenAI reaches MCP servers that are not on the internet.
public final class Tunnels {

    private static final Shape TUNNEL = shape(
            computed("id", string(), "Identifier of the tunnel, `tunnel_...`."),
            required("name", string().notEmpty(), "Name of the tunnel."),
            optional("description", string(), "What the tunnel is for. Empty where it is not set.")
                    .defaultValue(""),
            scope("organization_ids", "Organizations that can use the tunnel. Default: the one of the key."),
            scope("workspace_ids", "Workspaces that can use the tunnel."),
            scope("tenant_ids", "Tenants that can use the tunnel."),
            computed("creator", string(), "Who made the tunnel.").keptWhenAbsent());

    private static final String[] SCOPES = {"organization_id", "workspace_id", "tenant_id"};

    public static final RestResource RESOURCE = restResource("openai_mcp_tunnel", TUNNEL)
            .describedAs("Registers a tunnel to an MCP server. It can be used 25 to 30 seconds after it was made.")
            .create(post("/tunnels"))
            .read(get("/tunnels/{id}"))
            .notRecoverable("OpenAI lists tunnels without the time of their creation, so a new one cannot be told from"
                    + " an older one.")
            .update(post("/tunnels/{id}"))
            .delete(delete("/tunnels/{id}"))
            .importedBy("{id}")
            .upgradedFrom(0, stored -> stored)
            .movedFrom("openai_mcp_tunnel", "openai/openai")
            .build();

    private static final ApiCall LIST = get("/tunnels").paged(Paging.of("tunnels"), 0);

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_mcp_tunnel", TUNNEL)
            .describedAs("Reads one tunnel.")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get("/tunnels/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_mcp_tunnels", "tunnels", TUNNEL)
            .describedAs("Lists the tunnels that one organization, workspace or tenant can use.")
            .taking(
                    optional(SCOPES[0], string().notEmpty(), "Organization whose tunnels to list."),
                    optional(SCOPES[1], string().notEmpty(), "Workspace whose tunnels to list."),
                    optional(SCOPES[2], string().notEmpty(), "Tenant whose tunnels to list."))
            .ruledBy(arguments -> arguments.exactlyOneOf(SCOPES))
            .telling(ID, (_, _) -> "openai_mcp_tunnels")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private static Optional<List<String>> scope(String name, String description) {
        return optionalComputed(name, listOf(string()), description).keptWhenAbsent();
    }

    private Tunnels() {}
}
