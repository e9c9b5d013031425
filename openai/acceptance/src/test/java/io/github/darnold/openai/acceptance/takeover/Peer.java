package io.github.darnold.openai.acceptance.takeover;

/// Another provider for OpenAI, whose states are taken over.
public enum Peer {
    OFFICIAL("openai"),
    JIANYUAN("jianyuan"),
    MKDEV("mkdev-me");

    private final String namespace;

    Peer(String namespace) {
        this.namespace = namespace;
    }

    /// Of its address, and the name of folders.
    public String namespace() {
        return namespace;
    }

    /// Where the Terraform Registry has it.
    public String address() {
        return "registry.terraform.io/" + namespace + "/openai";
    }

    /// Its provider block, where the environment is not enough.
    ///
    /// @param baseUrl of the API
    /// @param adminKey of the organization
    String providerBlock(String baseUrl, String adminKey) {
        return switch (this) {
            case OFFICIAL -> """
                    provider "openai" {
                      base_url      = "%s"
                      admin_api_key = "%s"
                    }
                    """.formatted(baseUrl, adminKey);
            case JIANYUAN, MKDEV -> "";
        };
    }
}
