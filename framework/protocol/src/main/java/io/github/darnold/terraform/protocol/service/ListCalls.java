package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.engine.ListRequest;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ListResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateListResourceConfig;
import java.util.List;
import java.util.Optional;

/// The calls about lists of objects.
final class ListCalls {

    private final Engine<?> engine;
    private final Types types;
    private final IdentityCalls identities;

    ListCalls(Engine<?> engine, Types types, IdentityCalls identities) {
        this.engine = engine;
        this.types = types;
        this.identities = identities;
    }

    static Rpc rpc(String name, String type) {
        return Rpc.about(name, "tf_list_resource_type", type);
    }

    ValidateListResourceConfig.Response validate(ValidateListResourceConfig.Request request) throws MalformedValue {
        Schema schema = types.listResource(request.getTypeName());
        return invalid(
                engine.validateListResource(request.getTypeName(), ResourceCalls.config(request.getConfig(), schema)));
    }

    static ValidateListResourceConfig.Response invalid(List<Diagnostic> problems) {
        return ValidateListResourceConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    /// Sends what is found; answers with what there is to tell in the end.
    Optional<ListResource.Event> list(
            ListResource.Request request, CallContext context, EventStream<ListResource.Event> events)
            throws MalformedValue {
        String type = request.getTypeName();
        var query = new ListRequest(
                type,
                ResourceCalls.config(request.getConfig(), types.listResource(type)),
                request.getIncludeResourceObject(),
                request.getLimit());
        List<Diagnostic> last = engine.list(query, context, each -> events.send(event(type, each)));
        return last.isEmpty() ? Optional.empty() : Optional.of(failed(last));
    }

    static ListResource.Event failed(List<Diagnostic> problems) {
        return ListResource.Event.newBuilder()
                .addAllDiagnostic(DiagnosticMessages.of(problems))
                .build();
    }

    private ListResource.Event event(String type, ListEvent found) {
        var event = failed(found.warnings()).toBuilder().setDisplayName(found.displayName());
        identities.encode(type, found.identity()).ifPresent(event::setIdentity);
        if (found.object().isKnown()) {
            event.setResourceObject(
                    ValueCodec.encode(found.object(), types.resource(type).wireType()));
        }
        return event.build();
    }
}
