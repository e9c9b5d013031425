package io.github.darnold.openai.distribution.portable;

import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Diagnostic;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadDataSource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateDataResourceConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateProviderConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateResourceConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The calls that Terraform makes for a configuration, in its order.
final class Session {

    private final ProviderBlockingStub calls;
    private final GetProviderSchema.Response schema;

    private Session(ProviderBlockingStub calls, GetProviderSchema.Response schema) {
        this.calls = calls;
        this.schema = schema;
    }

    /// Asks for the schema and configures the provider from its environment alone.
    static Session open(ProviderBlockingStub calls) {
        GetProviderSchema.Response schema = calls.getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
        DynamicValue config = Configs.of(schema.getProvider(), Map.of());
        expectNoErrors(calls.validateProviderConfig(ValidateProviderConfig.Request.newBuilder()
                        .setConfig(config)
                        .build())
                .getDiagnosticsList());
        expectNoErrors(calls.configureProvider(ConfigureProvider.Request.newBuilder()
                        .setTerraformVersion("1.11.4")
                        .setConfig(config)
                        .build())
                .getDiagnosticsList());
        return new Session(calls, schema);
    }

    /// Creates an object, refreshes and destroys it.
    ///
    /// @param set attributes by name, in JSON
    void liveThrough(String type, Map<String, String> set) {
        DynamicValue config = Configs.of(schema(schema.getResourceSchemasMap(), type), set);
        expectNoErrors(calls.validateResourceConfig(ValidateResourceConfig.Request.newBuilder()
                        .setTypeName(type)
                        .setConfig(config)
                        .build())
                .getDiagnosticsList());
        ApplyResourceChange.Response created = change(type, Configs.NULL, config);
        ReadResource.Response read = calls.readResource(ReadResource.Request.newBuilder()
                .setTypeName(type)
                .setCurrentState(created.getNewState())
                .setPrivate(created.getPrivate())
                .build());
        expectNoErrors(read.getDiagnosticsList());
        change(type, read.getNewState(), Configs.NULL);
    }

    private ApplyResourceChange.Response change(String type, DynamicValue prior, DynamicValue config) {
        PlanResourceChange.Response plan = calls.planResourceChange(PlanResourceChange.Request.newBuilder()
                .setTypeName(type)
                .setPriorState(prior)
                .setProposedNewState(config)
                .setConfig(config)
                .build());
        expectNoErrors(plan.getDiagnosticsList());
        ApplyResourceChange.Response applied = calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                .setTypeName(type)
                .setPriorState(prior)
                .setPlannedState(plan.getPlannedState())
                .setPlannedPrivate(plan.getPlannedPrivate())
                .setConfig(config)
                .build());
        expectNoErrors(applied.getDiagnosticsList());
        return applied;
    }

    /// Reads a data source.
    ///
    /// @param set attributes by name, in JSON
    void read(String type, Map<String, String> set) {
        DynamicValue config = Configs.of(schema(schema.getDataSourceSchemasMap(), type), set);
        expectNoErrors(calls.validateDataResourceConfig(ValidateDataResourceConfig.Request.newBuilder()
                        .setTypeName(type)
                        .setConfig(config)
                        .build())
                .getDiagnosticsList());
        expectNoErrors(calls.readDataSource(ReadDataSource.Request.newBuilder()
                        .setTypeName(type)
                        .setConfig(config)
                        .build())
                .getDiagnosticsList());
    }

    private static Schema schema(Map<String, Schema> schemas, String type) {
        return Objects.requireNonNull(schemas.get(type), () -> "The provider has no " + type);
    }

    private static void expectNoErrors(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.getSeverity() == Diagnostic.Severity.ERROR) {
                throw new IllegalStateException(diagnostic.getSummary() + ": " + diagnostic.getDetail());
            }
        }
    }
}
