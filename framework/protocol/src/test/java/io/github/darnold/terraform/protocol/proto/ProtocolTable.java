package io.github.darnold.terraform.protocol.proto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes a compiled `.proto` file as lines of the table.
final class ProtocolTable {

    private static final int LABEL_REPEATED = 3;
    private static final Map<Integer, String> SCALARS =
            Map.of(3, "int64", 5, "int32", 8, "bool", 9, "string", 12, "bytes", 13, "uint32");

    private final String prefix;
    private final List<String> lines = new ArrayList<>();

    private ProtocolTable(String packageName) {
        this.prefix = "." + packageName + ".";
    }

    static List<String> of(Descriptors.File file) {
        ProtocolTable table = new ProtocolTable(file.getPackage());
        file.getServiceList().forEach(service -> service.getMethodList().forEach(table::method));
        file.getEnumTypeList().forEach(type -> table.enumeration("", type));
        file.getMessageTypeList().forEach(message -> table.message("", message));
        return table.lines;
    }

    private void method(Descriptors.Method method) {
        line(
                "rpc",
                method.getName(),
                streamed(method.getClientStreaming(), method.getInputType()),
                streamed(method.getServerStreaming(), method.getOutputType()));
    }

    private String streamed(boolean stream, String type) {
        return (stream ? "stream " : "") + local(type);
    }

    private void enumeration(String scope, Descriptors.Enumeration type) {
        type.getValueList()
                .forEach(value ->
                        line("enum", scope + type.getName(), Integer.toString(value.getNumber()), value.getName()));
    }

    private void message(String scope, Descriptors.Message message) {
        String name = scope + message.getName();
        if (message.getFieldCount() == 0 && message.getNestedTypeCount() == 0) {
            line("empty", name);
        }
        message.getFieldList().forEach(field -> field(name, message, field));
        message.getEnumTypeList().forEach(type -> enumeration(name + ".", type));
        message.getNestedTypeList().stream()
                .filter(nested -> !nested.getOptions().getMapEntry())
                .forEach(nested -> message(name + ".", nested));
    }

    private void field(String name, Descriptors.Message message, Descriptors.Field field) {
        String type = type(field);
        String cardinality = cardinality(message, field);
        for (Descriptors.Message nested : message.getNestedTypeList()) {
            if (nested.getOptions().getMapEntry() && type.equals(name + "." + nested.getName())) {
                type = "map<" + type(nested.getField(0)) + ", " + type(nested.getField(1)) + ">";
                cardinality = "map";
            }
        }
        line("field", name, Integer.toString(field.getNumber()), field.getName(), type, cardinality);
    }

    private String type(Descriptors.Field field) {
        return field.hasTypeName()
                ? local(field.getTypeName())
                : SCALARS.getOrDefault(field.getType(), "type " + field.getType());
    }

    private static String cardinality(Descriptors.Message message, Descriptors.Field field) {
        if (field.getLabel() == LABEL_REPEATED) {
            return "repeated";
        }
        if (field.getProto3Optional()) {
            return "optional";
        }
        return field.hasOneofIndex()
                ? "oneof " + message.getOneofDecl(field.getOneofIndex()).getName()
                : "single";
    }

    private String local(String type) {
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type.substring(1);
    }

    private void line(String... cells) {
        lines.add(String.join("\t", cells));
    }
}
