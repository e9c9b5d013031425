package io.github.darnold.terraform.protocol.message;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Function;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StringKind;
import java.util.LinkedHashMap;
import java.util.Map;

/// Functions as Terraform learns of them.
public final class FunctionMessages {

    public static Map<String, Function> of(Map<String, ProviderFunction> functions) {
        Map<String, Function> messages = new LinkedHashMap<>();
        functions.forEach((name, function) -> messages.put(name, of(function)));
        return messages;
    }

    private static Function of(ProviderFunction function) {
        var message = Function.newBuilder()
                .setSummary(function.summary())
                .setDescription(function.description())
                .setDescriptionKind(StringKind.MARKDOWN)
                .setReturn(Function.Return.newBuilder().setType(type(function.returnType())));
        function.parameters().forEach(parameter -> message.addParameters(of(parameter)));
        if (function.variadic() != null) {
            message.setVariadicParameter(of(function.variadic()));
        }
        if (function.deprecation() != null) {
            message.setDeprecationMessage(function.deprecation());
        }
        return message.build();
    }

    private static Function.Parameter of(Parameter<?> parameter) {
        return Function.Parameter.newBuilder()
                .setName(parameter.name())
                .setType(type(parameter.type()))
                .setAllowNullValue(parameter.allowsNull())
                .setAllowUnknownValues(parameter.allowsUnknown())
                .setDescription(parameter.description())
                .setDescriptionKind(StringKind.MARKDOWN)
                .build();
    }

    private static ByteString type(AttributeType<?> type) {
        return UnsafeByteOperations.unsafeWrap(Json.bytes(TypeJson.of(type.wireType())));
    }

    private FunctionMessages() {}
}
