package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.CERTIFICATE_ID;
import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.CONSEQUENCES;
import static io.github.darnold.openai.provider.administration.security.ActiveCertificates.ROTATION;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;

/// Which certificates are active in the whole organization.
public final class CertificateActivations {

    private static final ApiCall ACTIVE = ActiveCertificates.active(ActiveCertificates.LIST);

    public static final RestResource RESOURCE = restResource("openai_certificate_activation", shape(CERTIFICATE_ID))
            .describedAs(
                    "Activates a certificate for the whole organization. The first one makes mutual TLS binding for"
                            + " every client: configure theirs before. This provider has none to present: give it the"
                            + " `base_url` of a gateway that does." + ROTATION)
            .create(post("/organization/certificates/activate"))
            .read(ACTIVE)
            .recoveredBy(new Recovery.ByReading())
            .onDestroy(
                    "deactivate",
                    "The certificate is no longer active in the organization.",
                    post("/organization/certificates/deactivate").carrying(CERTIFICATE_ID))
            .planning(ActiveCertificates.warningOfTheFirst(
                    ACTIVE, "every client of the organization (this provider too)"))
            .warnsOnDestroy(CONSEQUENCES)
            .importedBy("{certificate_id}")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the certificates that are active in the whole organization.")
            .list(ACTIVE)
            .shownBy("certificate_id")
            .build();

    private CertificateActivations() {}
}
