package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CertificatesTest {

    private static final String CERTIFICATES = "/organization/certificates";
    private static final String OF_PROJECT = "/organization/projects/proj_1/certificates";

    private final Emulator emulator = ApiClient.emulatorAtFixedTime();
    private final ApiClient client = ApiClient.admin(emulator);
    private final String id =
            client.post(CERTIFICATES, SecurityScript.upload("A").toString()).id();
    private final String ids = "{\"certificate_ids\": [\"" + id + "\"]}";

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void tellTheirTextOnDemandAlone() {
        JsonNode brief = client.get(CERTIFICATES + "/" + id).json();
        assertThat(brief.at("/certificate_details/content").isMissingNode()).isTrue();
        assertThat(brief.at("/certificate_details/valid_at").asLong()).isPositive();
        assertThat(brief.has("active")).isFalse();
        assertThat(client.get(CERTIFICATES + "/" + id + "?include=content").text("/certificate_details/content"))
                .isEqualTo(SecurityScript.PEM);
    }

    @Test
    void areActiveWhereTheyWereActivated() {
        client.post(OF_PROJECT + "/activate", ids);
        client.post(OF_PROJECT + "/activate", ids);
        assertThat(isActive(CERTIFICATES)).isFalse();
        assertThat(isActive(OF_PROJECT)).isTrue();
        assertThat(isActive(OF_PROJECT.replace("proj_1", "proj_2"))).isFalse();
        client.post(OF_PROJECT + "/deactivate", ids);
        assertThat(isActive(OF_PROJECT)).isFalse();
    }

    private boolean isActive(String path) {
        return client.get(path).json().at("/data/0/active").asBoolean();
    }

    @Test
    void stayAsLongAsTheyAreActiveSomewhere() {
        client.post(CERTIFICATES + "/activate", ids);
        assertThat(client.delete(CERTIFICATES + "/" + id).error()).startsWith("400 certificate_active");
        client.post(CERTIFICATES + "/deactivate", ids);
        JsonNode receipt = client.delete(CERTIFICATES + "/" + id).json();
        assertThat(receipt.propertyNames()).containsExactlyInAnyOrder("id", "object");
        assertThat(receipt.get("object").stringValue()).isEqualTo("certificate.deleted");
    }

    @Test
    void mustBeCertificates() {
        assertThat(client.post(CERTIFICATES, "{\"certificate\": \"no\"}").error())
                .startsWith("400 invalid_value certificate");
        assertThat(client.post(CERTIFICATES + "/activate", "{\"certificate_ids\": [\"cert_no\"]}")
                        .error())
                .startsWith("404");
    }
}
