package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Who is told when spending of the organization reaches an amount.
public final class OrganizationSpendAlerts {

    private static final String ALL = "/organization/spend_alerts";
    private static final String ONE = ALL + "/{id}";

    private static final ApiCall LIST = get(ALL).paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource("openai_organization_spend_alert", SpendAlerts.MANAGED)
            .describedAs(
                    "Manages an alert: who is told when spending of the organization reaches an amount. It stops nothing.")
            .create(post(ALL))
            .read(get(ONE))
            .listedBy(LIST.query("order", "desc"))
            .recoveredBy(SpendAlerts.RECOVERY)
            .update(post(ONE))
            .delete(delete(ONE))
            .planning(Channel::plan)
            .importedBy("{id}")
            .upgradedFrom(0, Channel::fromPeers)
            .movedFrom("openai_organization_spend_alert", "openai/openai", "cloudopsworks/openai")
            .movedFrom("openai_spend_alert", "jianyuan/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the spend alerts of the organization, newest first.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_organization_spend_alert", SpendAlerts.READ)
            .describedAs("Reads one spend alert of the organization.")
            .alsoSpelled(SpendAlerts.ALERT_ID)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get(ONE))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_organization_spend_alerts", "spend_alerts", SpendAlerts.READ)
            .describedAs("Lists the spend alerts of the organization.")
            .telling(ID, (_, _) -> "openai_organization_spend_alerts")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private OrganizationSpendAlerts() {}
}
