package io.github.darnold.openai.emulator;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Calls about certificates, keys and storage of one's own, tunnels and webhooks, for the contract test.
final class SecurityScript {

    /// A certificate that signs others; its private key is lost.
    static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBkDCCATWgAwIBAgIUf41g/B9YAOliHd5IS5C8T+tJsI8wCgYIKoZIzj0EAwIw
            HTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBhMB4XDTI2MTEzMDEwNTMzMFoX
            DTM2MTEyNzEwNTMzMFowHTEbMBkGA1UEAwwSRW11bGF0ZWQgY2xpZW50cyBhMFkw
            EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5QmcabCjnltqNTLh1mNHS4g4i73fxL/D
            AUSCOjys8eBHTJBBidJMPcNduMR8qFrMFQMvdO/yJxnDFUvtiSesUaNTMFEwHQYD
            VR0OBBYEFD0ud3AapchX9HS7TdK6NNSp92WbMB8GA1UdIwQYMBaAFD0ud3AapchX
            9HS7TdK6NNSp92WbMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
            AIV5er4SZCiD4xe2VpJZrt3Ds2FBBpwn4cZamO/dnQrKAiEA/+iWNJy1Jton1iGU
            2e2NfL7OwwNjcI4JgtIkFQ/eTY0=
            -----END CERTIFICATE-----
            """;

    private final ApiClient client;
    private final ApiClient admin;

    SecurityScript(ApiClient client, ApiClient admin) {
        this.client = client;
        this.admin = admin;
    }

    void play() {
        certificates();
        externalKeys();
        externalStorage();
        tunnels();
        webhooks();
    }

    /// The body that uploads it.
    static ObjectNode upload(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("certificate", PEM);
    }

    private void certificates() {
        String path = "/organization/certificates";
        String ofProject = "/organization/projects/proj_1/certificates";
        String id = admin.post(path, upload("A").toString()).id();
        String ids = "{\"certificate_ids\": [\"" + id + "\"]}";
        admin.get(path + "/" + id);
        admin.get(path + "/" + id + "?include=content");
        admin.post(path + "/" + id, "{\"name\": \"B\"}");
        admin.post(path + "/activate", ids);
        admin.get(path + "?limit=1&order=asc");
        admin.post(ofProject + "/activate", ids);
        admin.get(ofProject);
        admin.delete(path + "/" + id);
        admin.post(ofProject + "/deactivate", ids);
        admin.post(path + "/deactivate", ids);
        admin.post(path + "/deactivate", "{\"certificate_ids\": []}");
        admin.delete(path + "/" + id);
    }

    private void externalKeys() {
        String path = "/organization/external_keys";
        String one = path + "/" + admin.post(path, """
            {"type": "aws", "name": "A", "external_id": "org-1", "kms_arn": "arn:aws:kms:us-east-1:123456789012:key/a",
             "role_arn": "arn:aws:iam::123456789012:role/openai"}
            """).id();
        admin.post(path, """
            {"type": "azure", "name": "B", "purpose": "psp_decryption", "key_name": "b", "key_version": "1",
             "tenant_id": "5a1c9a3e-0000-4000-8000-000000000000", "vault_uri": "https://b.vault.azure.net"}
            """);
        admin.post(path, """
            {"type": "azure", "name": "C", "key_name": "b", "key_version": "1",
             "tenant_id": "5a1c9a3e-0000-4000-8000-000000000000", "vault_uri": "https://b.vault.azure.net"}
            """);
        admin.get(path + "?purpose=ekm");
        admin.get(one);
        admin.post(one + "/validate");
        admin.delete(one);
        admin.get(one);
    }

    private void externalStorage() {
        String path = "/organization/external_storage";
        String one = path + "/" + admin.post(path, """
            {"project_id": "proj_1", "provider": {"type": "aws", "bucket": "a",
             "role_arn": "arn:aws:iam::123456789012:role/openai"}}
            """).id();
        admin.post(path, """
            {"project_id": "proj_2", "provider": {"type": "gcp", "bucket": "b", "workload_identity_pool_id": "p",
             "workload_identity_project_number": "1", "workload_identity_provider_id": "q"}}
            """);
        admin.post(path, """
            {"project_id": "proj_3", "provider": {"type": "azure", "account_name": "a", "container": "c",
             "resource_group": "r", "subscription_id": "s", "tenant_id": "t"}}
            """);
        admin.post(path, """
            {"project_id": "proj_4", "provider": {"type": "oci", "bucket": "b", "region": "r", "tenancy_ocid": "t"}}
            """);
        admin.get(path + "?project_id=proj_1");
        admin.get(one);
        admin.post(one + "/validate");
        admin.delete(one);
        admin.get(one);
    }

    private void tunnels() {
        String one = "/tunnels/"
                + admin.post("/tunnels", "{\"name\": \"A\", \"description\": \"\"}")
                        .id();
        admin.get(one);
        admin.post(one, "{\"name\": \"B\", \"workspace_ids\": [\"ws_1\"]}");
        admin.get("/tunnels?workspace_id=ws_1");
        admin.get("/tunnels");
        admin.delete(one);
        admin.get(one);
    }

    private void webhooks() {
        client.get("/webhook_event_types");
        String path = "/webhook_endpoints";
        String one = path + "/" + client.post(path, """
            {"name": "A", "url": "https://example.com/hook/503", "event_types": ["batch.completed"]}
            """).id();
        client.get(path + "?limit=1");
        client.get(one);
        client.post(one, "{\"name\": \"B\"}");
        client.post(one + "/rotate_secret", "{\"keep_old_secret_active_for_24_hours\": true}");
        client.post(one + "/test", "{\"event_type\": \"batch.failed\"}");
        client.delete(one);
        client.get(one);
    }
}
