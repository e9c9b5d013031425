package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is told of an uploaded certificate.
final class CertificateText {

    /// The field `certificate_details` of a certificate in PEM.
    ///
    /// @throws ApiError when it is none
    static JsonNode details(String pem) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
            return Json.object()
                    .put("valid_at", certificate.getNotBefore().toInstant().getEpochSecond())
                    .put("expires_at", certificate.getNotAfter().toInstant().getEpochSecond())
                    .put("content", pem);
        } catch (CertificateException _) {
            throw ApiError.badRequest(
                    "Invalid certificate: it must be a certificate in PEM format.", "certificate", "invalid_value");
        }
    }

    /// The same without the text itself, which is told on demand.
    static JsonNode withoutContent(JsonNode details) {
        ObjectNode brief = details.deepCopy().asObject();
        brief.remove("content");
        return brief;
    }

    private CertificateText() {}
}
