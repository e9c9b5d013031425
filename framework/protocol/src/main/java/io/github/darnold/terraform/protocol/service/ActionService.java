package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.action.ActionPlan;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.message.DeferralMessages;
import io.github.darnold.terraform.protocol.message.DiagnosticMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.InvokeAction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanAction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ValidateActionConfig;
import io.github.darnold.terraform.protocol.text.Printable;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;

/// The calls about actions.
abstract class ActionService extends MissingStateStores {

    private static final String TYPE = "tf_action_type";

    private final Engine<?> engine;
    private final Types types;
    private final Calls calls;

    ActionService(Engine<?> engine, Types types, Calls calls) {
        super(calls);
        this.engine = engine;
        this.types = types;
        this.calls = calls;
    }

    @Override
    public void validateActionConfig(
            ValidateActionConfig.Request request, StreamObserver<ValidateActionConfig.Response> out) {
        String type = request.getTypeName();
        calls.serve(
                Rpc.about("ValidateActionConfig", TYPE, type),
                out,
                _ -> invalid(
                        engine.actions().validate(type, ResourceCalls.config(request.getConfig(), types.action(type)))),
                ActionService::invalid);
    }

    private static ValidateActionConfig.Response invalid(List<Diagnostic> problems) {
        return ValidateActionConfig.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void planAction(PlanAction.Request request, StreamObserver<PlanAction.Response> out) {
        String type = request.getActionType();
        calls.serve(
                Rpc.about("PlanAction", TYPE, type).from(request.getClientCapabilities()),
                out,
                context -> {
                    ObjectValue config = ResourceCalls.config(request.getConfig(), types.action(type));
                    ActionPlan plan = engine.actions().plan(type, config, context);
                    var response = planned(plan.diagnostics()).toBuilder();
                    DeferralMessages.of(plan.deferred()).ifPresent(response::setDeferred);
                    return response.build();
                },
                ActionService::planned);
    }

    private static PlanAction.Response planned(List<Diagnostic> problems) {
        return PlanAction.Response.newBuilder()
                .addAllDiagnostics(DiagnosticMessages.of(problems))
                .build();
    }

    @Override
    public void invokeAction(InvokeAction.Request request, StreamObserver<InvokeAction.Event> out) {
        calls.stream(
                Rpc.about("InvokeAction", TYPE, request.getActionType()).from(request.getClientCapabilities()),
                out,
                (context, events) -> Optional.of(invoke(request, context, events)),
                ActionService::completed);
    }

    /// Sends the progress; answers with the end.
    private InvokeAction.Event invoke(
            InvokeAction.Request request, CallContext context, EventStream<InvokeAction.Event> events)
            throws MalformedValue {
        String type = request.getActionType();
        CallContext live = context.withProgress(message -> events.send(progress(message)));
        return completed(
                engine.actions().invoke(type, ResourceCalls.config(request.getConfig(), types.action(type)), live));
    }

    private static InvokeAction.Event progress(String message) {
        return InvokeAction.Event.newBuilder()
                .setProgress(InvokeAction.Event.Progress.newBuilder().setMessage(Printable.lines(message)))
                .build();
    }

    /// Terraform crashes on an event that is neither progress nor completion.
    private static InvokeAction.Event completed(List<Diagnostic> problems) {
        return InvokeAction.Event.newBuilder()
                .setCompleted(
                        InvokeAction.Event.Completed.newBuilder().addAllDiagnostics(DiagnosticMessages.of(problems)))
                .build();
    }
}
