package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.openai.provider.shapes.WholeAnswers.ID;
import static io.github.darnold.openai.provider.shapes.WholeAnswers.RESPONSE_JSON;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.shapes.WholeAnswers;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/// Certificates by which clients are known (mutual TLS). Where they count, activations say.
public final class Certificates {

    private static final String DETAILS = "certificate_details";

    private static final Attribute<String> CERTIFICATE = required(
                    "certificate",
                    CertificatePem.TYPE,
                    "The certificate as PEM, without its private key. How its lines are broken does not matter.")
            .sensitive()
            .requiresReplace()
            .notReceived();

    /// As lists tell it.
    static final Shape CERTIFICATE_SHAPE = shape(
            computed("id", string(), "Identifier of the certificate, `cert_...`."),
            optionalComputed("name", string(), "Name of the certificate."),
            time("valid_at", "When the certificate becomes valid, in Unix seconds."),
            time("expires_at", "When the certificate expires, in Unix seconds."),
            computed("created_at", int64(), "When the certificate was uploaded, in Unix seconds."));

    private static final Shape WITH_CONTENT = CERTIFICATE_SHAPE.with(
            computed("certificate", string(), "It as PEM.").jsonName(DETAILS + ".content"));

    private static final ApiCall WHOLE = get("/organization/certificates/{id}").query("include[]", "content");

    public static final RestResource RESOURCE = restResource(
                    "openai_certificate",
                    CERTIFICATE_SHAPE.with(
                            CERTIFICATE,
                            computed("certificate_id", string(), "The same as `id`.")
                                    .jsonName("id")))
            .describedAs(
                    "Uploads a certificate for mutual TLS, of which an organization has at most 50. It counts where"
                            + " an `openai_certificate_activation` or `openai_project_certificate_activation` says so; while"
                            + " one does, the certificate cannot be deleted.")
            .create(post("/organization/certificates"))
            .read(get("/organization/certificates/{id}"))
            .listedBy(ActiveCertificates.LIST)
            .recoveredBy(Recovery.inItsList().matching(Certificates::isOfSameValidity))
            .update(post("/organization/certificates/{id}"))
            .onDestroy(
                    "delete", "", delete("/organization/certificates/{id}").blockedBy(ActiveCertificates::whereActive))
            .completing(Certificates::withContent)
            .importedBy("{id}")
            .upgradedFrom(0, stored -> stored.with("certificate_id", stored.get("id")))
            .movedFrom("openai_certificate", "openai/openai")
            .movedFrom("openai_organization_certificate", "cloudopsworks/openai")
            .build();

    public static final ListResource<Api> LIST_RESOURCE = listResource(RESOURCE)
            .describedAs("Finds the certificates of the organization.")
            .build();

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_certificate", WITH_CONTENT)
            .describedAs("Reads one certificate, with its PEM.")
            .alsoSpelled("certificate_id")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .read(WHOLE)
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing(
                    "openai_certificates",
                    "certificates",
                    CERTIFICATE_SHAPE.with(
                            computed("active", bool(), "Whether the certificate is active in the whole organization.")))
            .describedAs("Lists the certificates of the organization.")
            .telling(ID, (_, _) -> "openai_certificates")
            .telling(RESPONSE_JSON, WholeAnswers::json)
            .list(ActiveCertificates.LIST)
            .build();

    private static Computed<Long> time(String name, String description) {
        return computed(name, int64(), description).jsonName(DETAILS + "." + name);
    }

    private static Value detail(Value details, String name) {
        return details instanceof ObjectValue known ? known.get(name) : NullValue.NULL;
    }

    /// Only reads that ask for it tell the PEM: that is worth a call where the state has none, as after an import.
    private static Fields withContent(Api api, ObjectValue answer, Fields state, Call call) {
        return state.isNull(CERTIFICATE)
                ? state.withValue(
                        CERTIFICATE,
                        detail(api.reread(WHOLE.request(state.values()), call).get(DETAILS), "content"))
                : state;
    }

    /// Lists do not tell the PEM, but when it is valid.
    private static boolean isOfSameValidity(Fields plan, ObjectValue element) {
        List<X509Certificate> sent = CertificatePem.certificates(plan.getOrDefault(CERTIFICATE, ""));
        return sent.isEmpty()
                || (isAt(sent.getFirst(), X509Certificate::getNotBefore, element, "valid_at")
                        && isAt(sent.getFirst(), X509Certificate::getNotAfter, element, "expires_at"));
    }

    private static boolean isAt(
            X509Certificate certificate, Function<X509Certificate, Date> time, ObjectValue element, String name) {
        Instant sent = time.apply(certificate).toInstant();
        return detail(element.get(DETAILS), name).equals(Value.of(sent.getEpochSecond()));
    }

    private Certificates() {}
}
