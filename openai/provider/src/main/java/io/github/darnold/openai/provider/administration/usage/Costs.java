package io.github.darnold.openai.provider.administration.usage;

import static io.github.darnold.openai.provider.administration.usage.UsageReports.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// What the organization pays, by the day. OpenAI says that only costs, and not usage, agree with invoices.
public final class Costs {

    private static final int DAYS_OF_A_PAGE = 180;

    /// Decimal, so that sums of cents come out exact.
    private static final Shape AMOUNT = shape(
            computed("value", number(), "The amount, as exact as OpenAI tells it."),
            computed("currency", string(), "Currency, such as `usd`."));

    public static final DataSource<Api> DATA_SOURCE = report(
                    "openai_costs",
                    "organization.costs.result",
                    List.of(
                            computed("amount", object(AMOUNT), "What is paid."),
                            computed(
                                    "quantity",
                                    number(),
                                    "How much of the line item was used, where it has an amount."),
                            computed("quantity_unit", string(), "Unit of the quantity.")),
                    List.of(grouped("line_item", "Line item of the invoice"), API_KEY_ID, USER_ID, API_SOURCE),
                    API_KEY_IDS,
                    only("line_items", "line items"))
            .taking(optional("bucket_width", string().oneOf("1d"), "Costs are told by the day only. Default: `1d`."))
            .describedAs("Reports what the organization pays. Costs of the last day or two may still grow.")
            .list(get("/organization/costs").paged(OpenAiPaging.NEXT_PAGE, DAYS_OF_A_PAGE))
            .build();

    private Costs() {}
}
