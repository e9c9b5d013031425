package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.openai.provider.shapes.Settings.PROJECT_ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Who is told when spending of a project reaches an amount.
public final class ProjectSpendAlerts {

    private static final String ALL = "/organization/projects/{project_id}/spend_alerts";
    private static final String ONE = ALL + "/{id}";

    private static final ApiCall LIST = get(ALL).paged(OpenAiPaging.AFTER_LAST_ID, 100);

    public static final RestResource RESOURCE = restResource(
                    "openai_project_spend_alert", SpendAlerts.MANAGED.with(PROJECT_ID))
            .describedAs(
                    "Manages an alert: who is told when spending of a project reaches an amount. It stops nothing.")
            .create(post(ALL))
            .read(get(ONE))
            .listedBy(LIST.query("order", "desc"))
            .recoveredBy(SpendAlerts.RECOVERY)
            .update(post(ONE))
            .delete(delete(ONE))
            .planning(Channel::plan)
            .importedBy(Import.by("{project_id}/{id}").orJoinedBy(":"))
            .upgradedFrom(0, Channel::fromPeers)
            .movedFrom("openai_project_spend_alert", "openai/openai", "jianyuan/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the spend alerts of a project, newest first.")
            .taking(required("project_id", string().notEmpty(), "Project whose alerts are listed."))
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_project_spend_alert", SpendAlerts.READ)
            .describedAs("Reads one spend alert of a project.")
            .alsoSpelled(SpendAlerts.ALERT_ID)
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(get(ONE))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_project_spend_alerts", "spend_alerts", SpendAlerts.READ)
            .describedAs("Lists the spend alerts of a project.")
            .taking(required("project_id", string().notEmpty(), "Project whose alerts are listed."))
            .telling(ID, WholeAnswers.within("openai_project_spend_alerts", PROJECT_ID))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(LIST)
            .build();

    private ProjectSpendAlerts() {}
}
