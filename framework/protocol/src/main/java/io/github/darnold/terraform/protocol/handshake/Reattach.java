package io.github.darnold.terraform.protocol.handshake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// How Terraform attaches to a provider that is already running.
///
/// @param address the provider's source address
public record Reattach(String address, long pid, int port) {

    private static final String VARIABLE = "TF_REATTACH_PROVIDERS";

    public Reattach {
        // It goes between quotes in JSON, and those go between quotes in a shell.
        if (!address.matches("[A-Za-z0-9._/:-]+")) {
            throw new IllegalArgumentException("Not a provider address: " + address);
        }
    }

    /// The variable's value. With `"Test":false` Terraform 1.11 takes the protocol's version for 5 and panics.
    String json() {
        return """
                {"%s":{"Protocol":"grpc","ProtocolVersion":%d,"Pid":%d,"Test":true,\
                "Addr":{"Network":"tcp","String":"127.0.0.1:%d"}}}""".formatted(address, HostEnvironment.PROTOCOL, pid, port);
    }

    /// The assignment, as POSIX shells read it.
    public String assignment() {
        return VARIABLE + "='" + json() + "'";
    }

    /// Writes the assignment to a file that is complete as soon as it is there.
    public void writeTo(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + "." + pid);
        Files.writeString(draft, assignment() + "\n");
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
