package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.function.FunctionAnswer;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.message.FunctionMessages;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.CallFunction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.FunctionError;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetFunctions;
import io.github.darnold.terraform.protocol.text.Printable;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/// The calls about functions. Errors of functions are no diagnostics: one text, and at most one argument.
abstract class FunctionService extends EphemeralService {

    private final Engine<?> engine;
    private final Types types;
    private final Calls calls;

    FunctionService(Engine<?> engine, Types types, Calls calls) {
        super(engine, types, calls);
        this.engine = engine;
        this.types = types;
        this.calls = calls;
    }

    @Override
    public void getFunctions(GetFunctions.Request request, StreamObserver<GetFunctions.Response> out) {
        calls.serve(
                Rpc.of("GetFunctions"),
                out,
                _ -> GetFunctions.Response.newBuilder()
                        .putAllFunctions(FunctionMessages.of(types.schemas().functions()))
                        .build(),
                _ -> GetFunctions.Response.getDefaultInstance());
    }

    @Override
    public void callFunction(CallFunction.Request request, StreamObserver<CallFunction.Response> out) {
        calls.serve(
                Rpc.about("CallFunction", "tf_function_name", request.getName()),
                out,
                context -> call(request, context),
                FunctionService::failed);
    }

    private CallFunction.Response call(CallFunction.Request request, CallContext context) throws MalformedValue {
        ProviderFunction function = types.function(request.getName());
        List<Value> arguments = new ArrayList<>();
        for (Tfplugin6.DynamicValue argument : request.getArgumentsList()) {
            Type type = function.parameterAt(arguments.size()).type().wireType();
            arguments.add(ValueCodec.decode(argument, type));
        }
        return switch (engine.functions().call(function.name(), arguments, context.log())) {
            case FunctionAnswer.Returned(var result) ->
                CallFunction.Response.newBuilder()
                        .setResult(
                                ValueCodec.encode(result, function.returnType().wireType()))
                        .build();
            case FunctionAnswer.Refused refused -> refused(refused);
        };
    }

    private static CallFunction.Response refused(FunctionAnswer.Refused refused) {
        var error = FunctionError.newBuilder().setText(Printable.lines(refused.text()));
        Integer argument = refused.argument();
        if (argument != null) {
            error.setFunctionArgument(argument);
        }
        return CallFunction.Response.newBuilder().setError(error).build();
    }

    private static CallFunction.Response failed(List<Diagnostic> problems) {
        return refused(FunctionAnswer.Refused.of(problems));
    }
}
