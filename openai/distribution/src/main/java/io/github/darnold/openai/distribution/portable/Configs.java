package io.github.darnold.openai.distribution.portable;

import com.google.protobuf.ByteString;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema.NestedBlock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Values as Terraform sends them.
final class Configs {

    static final DynamicValue NULL = DynamicValue.newBuilder()
            .setMsgpack(ByteString.copyFrom(new byte[] {(byte) 0xc0}))
            .build();

    private Configs() {}

    /// A configuration: every attribute and block of the schema, null but for these.
    ///
    /// @param set attributes by name, in JSON
    static DynamicValue of(Schema schema, Map<String, String> set) {
        Map<String, String> all = new TreeMap<>();
        schema.getBlock().getAttributesList().forEach(attribute -> all.put(attribute.getName(), "null"));
        schema.getBlock().getBlockTypesList().forEach(block -> all.put(block.getTypeName(), empty(block)));
        if (!all.keySet().containsAll(set.keySet())) {
            throw new IllegalArgumentException("Of " + set.keySet() + " the schema has only " + all.keySet());
        }
        all.putAll(set);
        String json = all.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return DynamicValue.newBuilder()
                .setJson(ByteString.copyFrom(json, StandardCharsets.UTF_8))
                .build();
    }

    private static String empty(NestedBlock block) {
        return switch (block.getNesting()) {
            case LIST, SET -> "[]";
            case MAP -> "{}";
            case SINGLE, GROUP, INVALID, UNRECOGNIZED -> "null";
        };
    }
}
