package io.github.darnold.terraform.protocol.handshake;

import io.github.darnold.terraform.protocol.transport.PeerCertificate;
import io.github.darnold.terraform.protocol.transport.Ports;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What a plugin host says to its child in environment variables.
public record HostEnvironment(Map<String, String> variables) {

    /// The major version of the plugin protocol we speak. Every Terraform since 1.0 and every OpenTofu does.
    public static final int PROTOCOL = 6;

    private static final String COOKIE = "TF_PLUGIN_MAGIC_COOKIE";
    private static final String COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

    public HostEnvironment {
        variables = Map.copyOf(variables);
    }

    /// Whether a plugin host started this process, and not somebody in a shell.
    public boolean isPluginHost() {
        return variable(COOKIE).equals(COOKIE_VALUE);
    }

    /// Whether the host listed our protocol. When it did not we name ours all the same, as the host then tells
    /// the user which two versions do not fit.
    public boolean speaksOurProtocol() {
        return Arrays.stream(variable("PLUGIN_PROTOCOL_VERSIONS").split(",", -1))
                .map(String::strip)
                .anyMatch(Integer.toString(PROTOCOL)::equals);
    }

    public String protocolVersions() {
        return variable("PLUGIN_PROTOCOL_VERSIONS");
    }

    /// The host's certificate; absent when it wants no encryption.
    public Optional<PeerCertificate> clientCertificate() throws CertificateException {
        String pem = variable("PLUGIN_CLIENT_CERT");
        return pem.isBlank() ? Optional.empty() : Optional.of(PeerCertificate.parse(pem));
    }

    /// The ports the host would like, or any when it says nothing that makes sense.
    public Ports ports() {
        try {
            return new Ports(
                    Integer.parseInt(variable("PLUGIN_MIN_PORT")), Integer.parseInt(variable("PLUGIN_MAX_PORT")));
        } catch (IllegalArgumentException noRange) {
            return Ports.ANY;
        }
    }

    /// Whether the host wants to hear about multiplexing; older ones do not know the field.
    public boolean asksForMultiplexing() {
        return !variable("PLUGIN_MULTIPLEX_GRPC").isEmpty();
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
