package com.example.depot;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.*;
import io.github.darnold.terraform.rest.exchange.*;
import io.github.darnold.terraform.rest.paging.Paging;
import java.util.Map;
import java.util.Optional;

/// How the depot's API is reached, and what its answers have in common.
final class DepotApi {

    /// `{"items": [...], "next_token": "..."}`
    static final Paging PAGES = Paging.of("items").sized("page_size").after("page_token", "next_token");

    private static final ApiDialect DIALECT = new ApiDialect(new Errors(), "x-trace", PAGES);

    static Api open(Fields config, Call call) {
        var endpoint = new Endpoint(
                BaseUrl.of(config.require(Depot.URL)),
                Map.of("X-Api-Key", config.require(Depot.API_KEY)),
                "api_key in the provider block",
                null);
        return new Api(
                Endpoints.everywhere(endpoint, "url in the provider block"),
                DIALECT,
                Settings.usual("terraform-provider-depot/" + Depot.VERSION, System.getenv()),
                call.context());
    }

    /// `{"code": "name_taken", "detail": "There is a crate named tools."}`
    private static final class Errors implements ErrorReader {

        @Override
        public Optional<ApiError> read(int status, Value answer, String requestId) {
            return answer instanceof ObjectValue error
                            && error.get("code") instanceof StringValue(var code)
                            && error.get("detail") instanceof StringValue(var detail)
                    ? Optional.of(new ApiError(status, detail, "", "", code, requestId))
                    : Optional.empty();
        }

        @Override
        public boolean isUnknownUrl(ApiError error) {
            return error.code().equals("no_such_route");
        }
    }
}
