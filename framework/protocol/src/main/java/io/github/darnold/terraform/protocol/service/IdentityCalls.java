package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.IdentityAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.message.IdentityMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetResourceIdentitySchemas;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ResourceIdentityData;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceIdentity;
import java.util.List;
import java.util.Optional;

/// The calls about identities, and the identities in other calls.
final class IdentityCalls {

    private final Engine<?> engine;
    private final Types types;

    IdentityCalls(Engine<?> engine, Types types) {
        this.engine = engine;
        this.types = types;
    }

    GetResourceIdentitySchemas.Response schemas() {
        return IdentityMessages.schemas(types.schemas());
    }

    static GetResourceIdentitySchemas.Response noSchemas(List<Diagnostic> problems) {
        return GetResourceIdentitySchemas.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    UpgradeResourceIdentity.Response upgrade(UpgradeResourceIdentity.Request request, CallContext context) {
        String type = request.getTypeName();
        byte[] json = request.getRawIdentity().getJson().toByteArray();
        IdentityAnswer answer = engine.upgradeIdentity(type, request.getVersion(), json, context);
        var response = notUpgraded(answer.diagnostics()).toBuilder();
        encode(type, answer.identity()).ifPresent(response::setUpgradedIdentity);
        return response.build();
    }

    static UpgradeResourceIdentity.Response notUpgraded(List<Diagnostic> problems) {
        return UpgradeResourceIdentity.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    /// The identity of a request; null where the type has none.
    Value decode(String type, ResourceIdentityData message) throws MalformedValue {
        Identity identity = types.schemas().identities().get(type);
        return identity == null ? NullValue.NULL : ValueCodec.decode(message.getIdentityData(), identity.wireType());
    }

    /// The identity for an answer; empty where there is none.
    Optional<ResourceIdentityData> encode(String type, Value value) {
        Identity identity = types.schemas().identities().get(type);
        return identity == null || value.isNull()
                ? Optional.empty()
                : Optional.of(ResourceIdentityData.newBuilder()
                        .setIdentityData(ValueCodec.encode(value, identity.wireType()))
                        .build());
    }
}
