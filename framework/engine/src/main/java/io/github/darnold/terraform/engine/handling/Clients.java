package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clients that a provider was configured with. A process that Terraform attaches to is configured again by each
/// command: calls in flight keep the client they started with.
public final class Clients<C> {

    private final List<C> all = new ArrayList<>();
    private volatile @Nullable Configured<C> current;
    private volatile @Nullable Deferred deferred;

    /// A client, and the secrets of the configuration that it was made from.
    public record Configured<C>(C client, Set<String> secrets) {
        public Configured {
            secrets = Set.copyOf(secrets);
        }
    }

    /// The client that calls use from now on.
    public synchronized void use(C client, Set<String> secrets) {
        all.add(client);
        deferred = null;
        current = new Configured<>(client, secrets);
    }

    /// There is no client until what it needs is known.
    public synchronized void defer(Deferred until) {
        deferred = until;
        current = null;
    }

    public Configured<C> current() {
        Deferred until = deferred;
        if (until != null) {
            throw new Deferred(until.reason(), until.diagnostics());
        }
        Configured<C> configured = current;
        if (configured == null) {
            throw Failure.of(
                    "The provider is not configured",
                    "Terraform has to configure the provider before it plans, reads or changes anything. If it did, its"
                            + " configuration failed: see the other errors.");
        }
        return configured;
    }

    /// Takes out all clients, for closing; none is in use from now on.
    public synchronized List<C> takeAll() {
        List<C> taken = List.copyOf(all);
        all.clear();
        current = null;
        return taken;
    }
}
