package io.github.darnold.terraform.rest.creation;

import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells equal values without showing them: a salted hash.
public final class Fingerprint {

    /// The fingerprint of a value; equal values have equal ones under the same salt.
    public static String of(Value value, String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Value value) {
        return switch (value) {
            case NullValue _ -> "null";
            case UnknownValue _ -> "unknown";
            case BoolValue(var bool) -> Boolean.toString(bool);
            case NumberValue number -> number.text();
            case StringValue(var text) -> quoted(text);
            case ListValue(var elements) -> array(elements);
            case TupleValue(var elements) -> array(elements);
            case SetValue(var elements) ->
                elements.stream().map(Fingerprint::text).sorted().collect(Collectors.joining(",", "{", "}"));
            case MapValue(var elements) -> members(elements);
            case ObjectValue(var members) -> members(members);
            case DynamicValue dynamic -> "dynamic " + text(dynamic.value());
        };
    }

    private static String array(Collection<Value> elements) {
        return elements.stream().map(Fingerprint::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String members(Map<String, Value> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(each -> quoted(each.getKey()) + ":" + text(each.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.length() + "\"" + text + "\"";
    }

    private Fingerprint() {}
}
