package io.github.darnold.terraform.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.CallFunction;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetFunctions;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetMetadata;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Functions on the wire.
final class FunctionServiceTest {

    private static CallFunction.Response call(String name, DynamicValue... arguments) throws IOException {
        try (Served served = Served.notes()) {
            return served.calls()
                    .callFunction(CallFunction.Request.newBuilder()
                            .setName(name)
                            .addAllArguments(Arrays.asList(arguments))
                            .build());
        }
    }

    private static DynamicValue text(Value text) {
        return ValueCodec.encode(text, Type.STRING);
    }

    private static DynamicValue text(String text) {
        return text(Value.of(text));
    }

    @Test
    void answersWithAValueOfTheReturnType() throws IOException, MalformedValue {
        var answer = call("greeting", text("Ann"), text("Bob"));

        assertThat(answer.hasError()).isFalse();
        assertThat(ValueCodec.decode(answer.getResult(), Type.STRING)).isEqualTo(Value.of("Dear Ann and Bob"));
    }

    @Test
    void answersWithNullAndUnknownWhereThoseAreTheResult() throws IOException, MalformedValue {
        assertThat(ValueCodec.decode(call("parse", text("null")).getResult(), Type.DYNAMIC))
                .isEqualTo(NullValue.NULL);
        assertThat(ValueCodec.decode(call("parse", text(UnknownValue.UNKNOWN)).getResult(), Type.DYNAMIC))
                .isEqualTo(UnknownValue.UNKNOWN);
    }

    @Test
    void namesThePositionOfTheArgumentThatIsWrong() throws IOException {
        var answer = call("greeting", text("Ann"), text("Bob"), text(""));

        assertThat(answer.hasResult()).isFalse();
        assertThat(answer.getError().getFunctionArgument()).isEqualTo(2);
    }

    @Test
    void tellsTheFirstArgumentFromNone() throws IOException {
        assertThat(call("measure", text("")).getError().hasFunctionArgument()).isTrue();
        assertThat(call("measure").getError().hasFunctionArgument()).isFalse();
    }

    @Test
    void refusesArgumentsOfAnotherTypeAndTooMany() throws IOException {
        var number = DynamicValue.newBuilder()
                .setMsgpack(ByteString.copyFrom(new byte[] {7}))
                .build();

        assertThat(call("measure", number).getError().getText()).contains("does not fit the provider's schema");
        assertThat(call("measure", text("a"), text("b")).getError().getText())
                .isEqualTo("Too many arguments. measure takes 1, but got 2 or more");
    }

    @Test
    void areToldAlikeInAllThreePlaces() throws IOException {
        try (Served served = Served.notes()) {
            var functions = served.calls()
                    .getFunctions(GetFunctions.Request.getDefaultInstance())
                    .getFunctionsMap();
            assertThat(functions).containsOnlyKeys("measure", "greeting", "parse", "is_set");
            assertThat(served.calls()
                            .getProviderSchema(GetProviderSchema.Request.getDefaultInstance())
                            .getFunctionsMap())
                    .isEqualTo(functions);
            assertThat(served.calls()
                            .getMetadata(GetMetadata.Request.getDefaultInstance())
                            .getFunctionsList())
                    .extracting(GetMetadata.FunctionMetadata::getName)
                    .containsExactlyInAnyOrderElementsOf(functions.keySet());
            assertThat(functions.values())
                    .allSatisfy(function -> assertThat(function.hasReturn()).isTrue());
        }
    }
}
