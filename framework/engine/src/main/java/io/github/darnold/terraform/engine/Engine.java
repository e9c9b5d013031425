package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;

/// Serves one provider: the calls of Terraform's protocol in the plugin's terms. Every answer carries what Terraform
/// needs even when
/// something failed: the state, private state and identity of the request, unless a handler made others. Thread-safe.
///
/// @param <C> the provider's client
@SuppressWarnings("DoNotCallSuggester")
public final class Engine<C> implements AutoCloseable {

    private final Provider<C> provider;

    public Engine(Provider<C> provider) {
        this.provider = provider;
    }

    /// All schemas; always the same.
    public Schemas schemas() {
        throw new UnsupportedOperationException(provider.name());
    }

    public List<Diagnostic> validateProvider(ObjectValue config) {
        throw new UnsupportedOperationException();
    }

    public List<Diagnostic> configure(ObjectValue config, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public List<Diagnostic> validateResource(String type, ObjectValue config, ClientCapabilities client) {
        throw new UnsupportedOperationException();
    }

    public List<Diagnostic> validateDataSource(String type, ObjectValue config) {
        throw new UnsupportedOperationException();
    }

    /// Brings a stored state, of this or an earlier schema version, into the current shape.
    public StateAnswer upgradeState(String type, long version, byte[] json, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public StateAnswer read(ReadRequest request, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public PlanAnswer plan(PlanRequest request, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public StateAnswer apply(ApplyRequest request, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public StateAnswer importState(String type, String id, CallContext context) {
        throw new UnsupportedOperationException();
    }

    public StateAnswer readDataSource(String type, ObjectValue config, CallContext context) {
        throw new UnsupportedOperationException();
    }

    /// Closes every client that was configured.
    @Override
    public void close() {}
}
