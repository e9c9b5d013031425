package io.github.darnold.terraform.protocol.lifecycle;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Notices that Terraform is gone. A killed host tells nobody, and its plugins would stay for ever.
public final class ParentWatch {

    private final Optional<ProcessHandle> parent;

    private ParentWatch(Optional<ProcessHandle> parent) {
        this.parent = parent;
    }

    /// Looks who the parent is. To be called before the host is greeted: a host that dies afterwards hands its
    /// plugins to another parent, which may live for ever.
    public static ParentWatch look() {
        return new ParentWatch(ProcessHandle.current().parent());
    }

    public void start(Runnable whenGone) {
        parent.ifPresent(process -> {
            CompletableFuture<Void> _ = process.onExit().thenRun(whenGone);
        });
    }
}
