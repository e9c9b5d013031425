package io.github.darnold.openai.provider.administration.security;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// Certificates, keys, storage and tunnels of the organization's own.
public final class SecurityChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Security")
            .resources(List.of(
                    Certificates.RESOURCE,
                    CertificateActivations.RESOURCE,
                    ProjectCertificates.RESOURCE,
                    ExternalKeys.RESOURCE,
                    ExternalStorage.RESOURCE,
                    Tunnels.RESOURCE))
            .dataSources(List.of(
                    Certificates.DATA_SOURCE,
                    Certificates.LIST_DATA_SOURCE,
                    ProjectCertificates.LIST_DATA_SOURCE,
                    ExternalKeys.DATA_SOURCE,
                    ExternalKeys.LIST_DATA_SOURCE,
                    ExternalStorage.DATA_SOURCE,
                    ExternalStorage.LIST_DATA_SOURCE,
                    Tunnels.DATA_SOURCE,
                    Tunnels.LIST_DATA_SOURCE))
            .listResources(List.of(
                    Certificates.LIST_RESOURCE,
                    CertificateActivations.LIST_RESOURCE,
                    ProjectCertificates.LIST_RESOURCE,
                    ExternalKeys.LIST_RESOURCE,
                    ExternalStorage.LIST_RESOURCE))
            .actions(List.of(ExternalKeys.ACTION_VALIDATE, ExternalStorage.ACTION_VALIDATE));

    private SecurityChapter() {}
}
