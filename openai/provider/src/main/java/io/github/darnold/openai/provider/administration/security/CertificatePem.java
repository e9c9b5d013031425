package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Certificates as PEM: texts that have the same certificates in them mean the same, however they are written.
final class CertificatePem {

    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----");

    static final StringType TYPE =
            string().must(CertificatePem::check).normalizedBy(CertificatePem::normalForm, "certificates as PEM");

    /// A private key in it must not show, so the text is never told.
    private static void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (!(value instanceof StringValue(var pem))) {
            return;
        }
        if (PRIVATE_KEY.matcher(pem).find()) {
            problems.accept(Diagnostic.error(
                            "A private key in " + path,
                            "It would be sent to OpenAI, and stand in the state. Leave only the certificate in "
                                    + path + ", from BEGIN CERTIFICATE to END CERTIFICATE, and take the key for"
                                    + " compromised where this configuration was shared.")
                    .at(path));
        } else if (certificates(pem).isEmpty()) {
            problems.accept(Diagnostic.error(
                            "Invalid value of " + path,
                            path + " has no certificate. It must be one in PEM format: -----BEGIN CERTIFICATE----- and"
                                    + " so on.")
                    .at(path));
        }
    }

    private static String normalForm(String pem) {
        List<String> encoded = new ArrayList<>();
        for (byte[] each : encoded(pem)) {
            encoded.add(Base64.getEncoder().encodeToString(each));
        }
        return encoded.isEmpty() ? pem : String.join(",", encoded);
    }

    private static List<byte[]> encoded(String pem) {
        List<byte[]> all = new ArrayList<>();
        Matcher blocks = CERTIFICATE.matcher(pem);
        while (blocks.find()) {
            try {
                all.add(Base64.getMimeDecoder().decode(blocks.group(1)));
            } catch (IllegalArgumentException _) {
                return List.of();
            }
        }
        return all;
    }

    /// All of them, in order; none where one of them cannot be read.
    static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] each : encoded(pem)) {
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each)));
            }
            return all;
        } catch (CertificateException _) {
            return List.of();
        }
    }

    private CertificatePem() {}
}
