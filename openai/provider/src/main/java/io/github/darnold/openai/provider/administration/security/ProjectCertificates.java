package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.CERTIFICATE_ID;
import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.CONSEQUENCES;
import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.ROTATION;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// The certificates of a project, and which of them are active in it.
public final class ProjectCertificates {

    private static final ApiCall ACTIVE = ActiveCertificates.active(ActiveCertificates.PROJECT_LIST);

    public static final RestResource RESOURCE = restResource(
                    "openai_project_certificate_activation",
                    shape(
                            required("project_id", string().notEmpty(), "Project to activate it in, `proj_...`.")
                                    .once(),
                            CERTIFICATE_ID))
            .describedAs(
                    "Activates a certificate in one project. The first one makes mutual TLS binding for every client"
                            + " of the project." + ROTATION)
            .create(post("/organization/projects/{project_id}/certificates/activate"))
            .read(ACTIVE)
            .goneWithParent(get("/organization/projects/{project_id}").goneWhen("status", "archived"))
            .recoveredBy(new Recovery.ByReading())
            .onDestroy(
                    "deactivate",
                    "The certificate is no longer active in the project.",
                    post("/organization/projects/{project_id}/certificates/deactivate")
                            .carrying(CERTIFICATE_ID))
            .planning(ActiveCertificates.warningOfTheFirst(ACTIVE, "every client of the project"))
            .warnsOnDestroy(CONSEQUENCES)
            .importedBy("{project_id}/{certificate_id}")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the certificates that are active in a project.")
            .taking(ActiveCertificates.PROJECT_ID)
            .list(ACTIVE)
            .shownBy("certificate_id")
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_project_certificates",
                    "certificates",
                    Certificates.CERTIFICATE_SHAPE.with(
                            computed("active", bool(), "Whether the certificate is active in this project.")))
            .describedAs("Lists the certificates that a project can use, and whether they are active in it.")
            .taking(ActiveCertificates.PROJECT_ID)
            .telling(
                    ID,
                    (config, _) ->
                            "openai_project_certificates/" + new Fields(config).require(ActiveCertificates.PROJECT_ID))
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(ActiveCertificates.PROJECT_LIST)
            .build();

    private ProjectCertificates() {}
}
