package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one call of a handler needs: the client, the call with a log that masks the secrets in sight, and the boundary
/// at which its exceptions end.
public record Handling<C>(C client, Call call, Boundary boundary) {

    /// The handling of one call.
    ///
    /// @param doing what the handler does: `create openai_project`
    /// @param privateState the handler gets a copy, so that what it did before it failed can be forgotten
    /// @param values all values of the schema that are in sight
    public static <C> Handling<C> of(
            String provider,
            String doing,
            Clients.Configured<C> configured,
            CallContext context,
            PrivateState privateState,
            Schema schema,
            Value... values) {
        Set<String> secrets = new HashSet<>(configured.secrets());
        Shape root = Root.of(schema);
        for (Value value : values) {
            Secrets.collect(root, value, secrets);
        }
        HiddenTexts hidden = context.hidden().with(secrets);
        Logger log = secrets.isEmpty() ? context.log() : context.log().masking(secrets);
        var boundary =
                new Boundary(provider, doing, log, hidden, context.client().deferralAllowed());
        CallContext masked =
                context.withLog(log).withProgress(message -> context.progress().accept(hidden.masked(message)));
        return new Handling<>(
                configured.client(), new Call(masked, PrivateState.parse(privateState.bytes())), boundary);
    }

    /// The warnings of the call, then these, without secrets. They go into the log too, where what led to them stands.
    public List<Diagnostic> diagnostics(List<Diagnostic> more) {
        var all = new ArrayList<>(call.diagnostics());
        all.addAll(more);
        List<Diagnostic> masked = boundary.masked(all);
        masked.forEach(this::log);
        return masked;
    }

    private void log(Diagnostic diagnostic) {
        Path path = diagnostic.path();
        call.log().log(
                diagnostic.isError() ? Logger.Level.ERROR : Logger.Level.WARN,
                "Response contains a diagnostic",
                "diagnostic_severity",
                diagnostic.severity(),
                "diagnostic_summary",
                diagnostic.summary(),
                "diagnostic_detail",
                diagnostic.detail(),
                "diagnostic_attribute",
                path == null ? "" : path);
    }
}
