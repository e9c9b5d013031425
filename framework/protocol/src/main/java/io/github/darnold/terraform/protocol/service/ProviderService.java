package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.log.HclogLogger;
import io.github.darnold.terraform.protocol.message.DeferralMessages;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.message.SchemaAnswers;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GenerateResourceConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetMetadata;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetResourceIdentitySchemas;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ImportResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ListResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.MoveResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadDataSource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StopProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceIdentity;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.UpgradeResourceState;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateDataResourceConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateListResourceConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateProviderConfig;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateResourceConfig;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Terraform's `Provider` service on top of an engine: translates and logs, and decides nothing.
public final class ProviderService extends FunctionService {

    private final Engine<?> engine;
    private final Types types;
    private final ResourceCalls resources;
    private final IdentityCalls identities;
    private final ListCalls lists;
    private final Calls calls;
    private GetProviderSchema.@Nullable Response schemas;

    /// @param address where the provider is found, for the log
    /// @param log of the provider
    /// @param sdk log of the framework
    /// @param environment the process environment: where Terraform keeps its data, and which workspace is selected
    public ProviderService(
            Engine<?> engine, String address, HclogLogger log, HclogLogger sdk, Map<String, String> environment) {
        this(
                engine,
                new Types(engine.schemas()),
                new Calls(address, log, sdk, Time.system(), new Sessions(environment)));
    }

    private ProviderService(Engine<?> engine, Types types, Calls calls) {
        super(engine, types, calls);
        this.engine = engine;
        this.types = types;
        this.identities = new IdentityCalls(engine, types);
        this.resources = new ResourceCalls(engine, types, identities);
        this.lists = new ListCalls(engine, types, identities);
        this.calls = calls;
    }

    @Override
    public void getMetadata(GetMetadata.Request request, StreamObserver<GetMetadata.Response> out) {
        calls.serve(
                Rpc.of("GetMetadata"),
                out,
                _ -> SchemaAnswers.metadata(types.schemas()),
                problems -> GetMetadata.Response.newBuilder()
                        .addAllDiagnostics(DiagnosticMessages.of(problems))
                        .build());
    }

    @Override
    public void getProviderSchema(GetProviderSchema.Request request, StreamObserver<GetProviderSchema.Response> out) {
        calls.serve(
                Rpc.of("GetProviderSchema"),
                out,
                _ -> schemas(),
                problems -> GetProviderSchema.Response.newBuilder()
                        .addAllDiagnostics(DiagnosticMessages.of(problems))
                        .build());
    }

    /// Made when it is asked for: most processes that Terraform starts never are.
    private synchronized GetProviderSchema.Response schemas() {
        if (schemas == null) {
            schemas = SchemaAnswers.schemas(types.schemas());
        }
        return schemas;
    }

    @Override
    public void validateProviderConfig(
            ValidateProviderConfig.Request request, StreamObserver<ValidateProviderConfig.Response> out) {
        calls.serve(
                Rpc.of("ValidateProviderConfig"),
                out,
                _ -> invalidProvider(
                        engine.validateProvider(ResourceCalls.config(request.getConfig(), types.provider()))),
                ProviderService::invalidProvider);
    }

    private static ValidateProviderConfig.Response invalidProvider(List<Diagnostic> problems) {
        return ValidateProviderConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void configureProvider(ConfigureProvider.Request request, StreamObserver<ConfigureProvider.Response> out) {
        calls.sessions().configure();
        calls.serve(
                Rpc.of("ConfigureProvider").from(request.getClientCapabilities()),
                out,
                context -> {
                    context.log().debug("Configuring", "terraform_version", request.getTerraformVersion());
                    ObjectValue config = ResourceCalls.config(request.getConfig(), types.provider());
                    return notConfigured(engine.configure(config, context));
                },
                ProviderService::notConfigured);
    }

    private static ConfigureProvider.Response notConfigured(List<Diagnostic> problems) {
        return ConfigureProvider.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void stopProvider(StopProvider.Request request, StreamObserver<StopProvider.Response> out) {
        calls.sessions().stop();
        calls.serve(
                Rpc.of("StopProvider"),
                out,
                _ -> StopProvider.Response.getDefaultInstance(),
                _ -> StopProvider.Response.getDefaultInstance());
    }

    @Override
    public void validateResourceConfig(
            ValidateResourceConfig.Request request, StreamObserver<ValidateResourceConfig.Response> out) {
        calls.serve(
                Rpc.resource("ValidateResourceConfig", request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> resources.validate(request, context),
                ResourceCalls::invalid);
    }

    @Override
    public void upgradeResourceState(
            UpgradeResourceState.Request request, StreamObserver<UpgradeResourceState.Response> out) {
        calls.serve(
                Rpc.resource("UpgradeResourceState", request.getTypeName()),
                out,
                context -> resources.upgrade(request, context),
                ResourceCalls::notUpgraded);
    }

    @Override
    public void moveResourceState(MoveResourceState.Request request, StreamObserver<MoveResourceState.Response> out) {
        calls.serve(
                Rpc.resource("MoveResourceState", request.getTargetTypeName()),
                out,
                context -> resources.move(request, context),
                ResourceCalls::notMoved);
    }

    @Override
    public void getResourceIdentitySchemas(
            GetResourceIdentitySchemas.Request request, StreamObserver<GetResourceIdentitySchemas.Response> out) {
        calls.serve(Rpc.of("GetResourceIdentitySchemas"), out, _ -> identities.schemas(), IdentityCalls::noSchemas);
    }

    @Override
    public void upgradeResourceIdentity(
            UpgradeResourceIdentity.Request request, StreamObserver<UpgradeResourceIdentity.Response> out) {
        calls.serve(
                Rpc.resource("UpgradeResourceIdentity", request.getTypeName()),
                out,
                context -> identities.upgrade(request, context),
                IdentityCalls::notUpgraded);
    }

    @Override
    public void readResource(ReadResource.Request request, StreamObserver<ReadResource.Response> out) {
        calls.serve(
                Rpc.resource("ReadResource", request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> resources.read(request, context),
                problems -> ResourceCalls.notRead(request, problems));
    }

    @Override
    public void planResourceChange(
            PlanResourceChange.Request request, StreamObserver<PlanResourceChange.Response> out) {
        calls.serve(
                Rpc.resource("PlanResourceChange", request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> resources.plan(request, context),
                problems -> ResourceCalls.notPlanned(request, problems));
    }

    @Override
    public void applyResourceChange(
            ApplyResourceChange.Request request, StreamObserver<ApplyResourceChange.Response> out) {
        calls.serve(
                Rpc.resource("ApplyResourceChange", request.getTypeName()),
                out,
                context -> resources.apply(request, context),
                problems -> ResourceCalls.notApplied(request, problems));
    }

    @Override
    public void importResourceState(
            ImportResourceState.Request request, StreamObserver<ImportResourceState.Response> out) {
        calls.serve(
                Rpc.resource("ImportResourceState", request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> resources.importState(request, context),
                ResourceCalls::notImported);
    }

    @Override
    public void generateResourceConfig(
            GenerateResourceConfig.Request request, StreamObserver<GenerateResourceConfig.Response> out) {
        calls.serve(
                Rpc.resource("GenerateResourceConfig", request.getTypeName()),
                out,
                context -> resources.generate(request, context),
                ResourceCalls::notGenerated);
    }

    @Override
    public void validateListResourceConfig(
            ValidateListResourceConfig.Request request, StreamObserver<ValidateListResourceConfig.Response> out) {
        calls.serve(
                ListCalls.rpc("ValidateListResourceConfig", request.getTypeName()),
                out,
                _ -> lists.validate(request),
                ListCalls::invalid);
    }

    @Override
    public void listResource(ListResource.Request request, StreamObserver<ListResource.Event> out) {
        calls.stream(
                ListCalls.rpc("ListResource", request.getTypeName()),
                out,
                (context, events) -> lists.list(request, context, events),
                ListCalls::failed);
    }

    @Override
    public void validateDataResourceConfig(
            ValidateDataResourceConfig.Request request, StreamObserver<ValidateDataResourceConfig.Response> out) {
        String type = request.getTypeName();
        calls.serve(
                Rpc.dataSource("ValidateDataResourceConfig", type),
                out,
                _ -> invalidData(engine.validateDataSource(
                        type, ResourceCalls.config(request.getConfig(), types.dataSource(type)))),
                ProviderService::invalidData);
    }

    private static ValidateDataResourceConfig.Response invalidData(List<Diagnostic> problems) {
        return ValidateDataResourceConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void readDataSource(ReadDataSource.Request request, StreamObserver<ReadDataSource.Response> out) {
        calls.serve(
                Rpc.dataSource("ReadDataSource", request.getTypeName()).from(request.getClientCapabilities()),
                out,
                context -> readData(request, context),
                ProviderService::noData);
    }

    private ReadDataSource.Response readData(ReadDataSource.Request request, CallContext context)
            throws MalformedValue {
        Schema schema = types.dataSource(request.getTypeName());
        ObjectValue config = ResourceCalls.config(request.getConfig(), schema);
        StateAnswer answer = engine.readDataSource(
                request.getTypeName(), config, context.withProviderMeta(types.meta(request.getProviderMeta())));
        var response =
                noData(answer.diagnostics()).toBuilder().setState(ValueCodec.encode(answer.state(), schema.wireType()));
        DeferralMessages.of(answer.deferred()).ifPresent(response::setDeferred);
        return response.build();
    }

    private static ReadDataSource.Response noData(List<Diagnostic> problems) {
        return ReadDataSource.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }
}
