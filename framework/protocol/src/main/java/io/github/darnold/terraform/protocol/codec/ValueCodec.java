package io.github.darnold.terraform.protocol.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;

/// Values between Terraform and the engine. The type comes from the schema: the bytes do not tell an object from a
/// map, or a list from a set.
public final class ValueCodec {

    /// Reads what Terraform sent. A message without content is the null of the type.
    ///
    /// @throws MalformedValue when the bytes are not a value of the type
    public static Value decode(Tfplugin6.DynamicValue message, Type type) throws MalformedValue {
        ByteString msgpack = message.getMsgpack();
        if (!msgpack.isEmpty()) {
            return ValueReader.read(msgpack.asReadOnlyByteBuffer(), type);
        }
        ByteString json = message.getJson();
        return json.isEmpty() ? NullValue.NULL : JsonReader.read(json.toByteArray(), type);
    }

    /// Writes a value for Terraform.
    ///
    /// @throws IllegalArgumentException when the value is not of the type: the provider made a mistake
    public static Tfplugin6.DynamicValue encode(Value value, Type type) {
        return Tfplugin6.DynamicValue.newBuilder()
                .setMsgpack(UnsafeByteOperations.unsafeWrap(ValueWriter.write(value, type)))
                .build();
    }

    private ValueCodec() {}
}
