package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The life that resources about security and webhooks promise, argument by argument.
class SecurityLifeCycleTest {

    private static final String KEY = "openai_external_key";

    private static final String AWS = """
        {"name": "A", "external_id": "org-1", "kms_arn": "arn:aws:kms:us-east-1:123456789012:key/a",
         "role_arn": "arn:aws:iam::123456789012:role/openai"}
        """;

    private static final String GCP = """
        {"name": "A", "type": "gcp", "audience": "org-1", "kms_key_location": "europe", "kms_key_name": "k",
         "kms_key_ring_name": "r", "kms_project_id": "p", "workload_identity_pool_id": "w",
         "workload_identity_project_number": "1", "workload_identity_provider_id": "o",
         "purpose": "psp_decryption", "kms_key_version": "3"}
        """;

    private static final String AZURE = """
        {"name": "A", "type": "azure", "key_name": "k", "tenant_id": "t", "vault_uri": "https://v.vault.azure.net",
         "purpose": "psp_decryption", "key_version": "3"}
        """;

    private static final String OCI = """
        {"name": "A", "type": "oci", "key_ocid": "k", "region": "r", "vault_ocid": "v",
         "purpose": "psp_decryption", "key_version_ocid": "3"}
        """;

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void ofCertificates() {
        contract("openai_certificate", Pems.config(Pems.ONE))
                .changing("certificate", Value.of(Pems.OTHER))
                .verify();
    }

    @Test
    void ofActivations() {
        String type = "openai_certificate_activation";
        contract(type, "{\"certificate_id\": %s}".formatted(certificate("one", Pems.ONE)))
                .importedBy(state -> text(state, "certificate_id"))
                .changing("certificate_id", certificate("other", Pems.OTHER))
                .verify();
    }

    @Test
    void ofActivationsInProjects() {
        String type = "openai_project_certificate_activation";
        Value one = world.core()
                .applied("openai_project", "one", world.config("openai_project", "{\"name\": \"A\"}"))
                .get("id");
        Value other = world.core()
                .applied("openai_project", "other", world.config("openai_project", "{\"name\": \"B\"}"))
                .get("id");
        contract(type, "{\"project_id\": %s, \"certificate_id\": %s}".formatted(one, certificate("one", Pems.ONE)))
                .importedBy(state -> text(state, "project_id") + "/" + text(state, "certificate_id"))
                .changing("project_id", other)
                .changing("certificate_id", certificate("other", Pems.OTHER))
                .verify();
    }

    private Value certificate(String name, String pem) {
        return world.core()
                .applied("openai_certificate", name, world.config("openai_certificate", Pems.config(pem)))
                .get("id");
    }

    @Test
    void ofExternalKeys() {
        LifeCycleContract contract = contract(KEY, AWS)
                .changing("type", world.config(KEY, AWS), world.config(KEY, OCI))
                .changing("purpose", Value.of("psp_decryption"));
        for (String cloud : new String[] {AWS, GCP, AZURE, OCI}) {
            ObjectValue config = world.config(KEY, cloud);
            config.members().forEach((name, value) -> {
                if (value instanceof StringValue(var text) && !name.equals("type") && !name.equals("purpose")) {
                    contract.changing(name, config, config.with(name, Value.of(text + "1")));
                }
            });
        }
        contract.verify();
    }

    @Test
    void ofExternalStorage() {
        String type = "openai_external_storage";
        String aws = "{\"bucket\": \"%s\", \"role_arn\": \"arn:aws:iam::123456789012:role/openai\"}";
        String azure = "{\"account_name\": \"%s\", \"container\": \"c\", \"resource_group\": \"r\","
                + " \"subscription_id\": \"s\", \"tenant_id\": \"t\"}";
        String gcp = "{\"bucket\": \"%s\", \"workload_identity_pool_id\": \"p\","
                + " \"workload_identity_project_number\": \"1\", \"workload_identity_provider_id\": \"q\"}";
        String oci = "{\"bucket\": \"%s\", \"region\": \"r\", \"tenancy_ocid\": \"t\"}";
        contract(type, storage("aws", aws, "a"))
                .changing(
                        "aws",
                        world.config(type, storage("aws", aws, "a")),
                        world.config(type, storage("aws", aws, "b")))
                .changing(
                        "azure",
                        world.config(type, storage("azure", azure, "a")),
                        world.config(type, storage("azure", azure, "b")))
                .changing(
                        "gcp",
                        world.config(type, storage("gcp", gcp, "a")),
                        world.config(type, storage("gcp", gcp, "b")))
                .changing(
                        "oci",
                        world.config(type, storage("oci", oci, "a")),
                        world.config(type, storage("oci", oci, "b")))
                .verify();
    }

    private static String storage(String cloud, String form, String name) {
        return "{\"project_id\": \"proj_1\", \"%s\": %s}".formatted(cloud, form.formatted(name));
    }

    @Test
    void ofTunnels() {
        contract("openai_mcp_tunnel", "{\"name\": \"A\", \"description\": \"B\"}")
                .verify();
    }

    @Test
    void ofWebhookEndpoints() {
        String type = "openai_webhook_endpoint";
        ObjectValue one = world.config(
                type,
                "{\"name\": \"A\", \"url\": \"https://example.com\", \"event_types\": [\"batch.failed\"],"
                        + " \"signing_secret_version\": 1}");
        LifeCycleContract.of(world::core, type, one)
                .unreadable("signing_secret")
                .changing("url", Value.of("https://example.org"))
                .changing(
                        "event_types",
                        world.config(type, "{\"event_types\": [\"batch.completed\"]}")
                                .get("event_types"))
                .changing(
                        "encryption_public_key",
                        one,
                        one.with("encryption_public_key", Value.of(WebhookLifeTest.PUBLIC_KEY)))
                .verify();
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private LifeCycleContract contract(String type, String config) {
        return LifeCycleContract.of(world::core, type, world.config(type, config));
    }
}
