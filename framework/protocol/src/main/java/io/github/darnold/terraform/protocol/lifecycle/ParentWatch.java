package io.github.darnold.terraform.protocol.lifecycle;

import java.util.concurrent.CompletableFuture;

/// Notices that Terraform is gone. A killed host tells nobody, and its plugins would stay for ever.
public final class ParentWatch {

    private ParentWatch() {}

    public static void start(Runnable whenGone) {
        ProcessHandle.current().parent().ifPresent(parent -> {
            CompletableFuture<Void> _ = parent.onExit().thenRun(whenGone);
        });
    }
}
