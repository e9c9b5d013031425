package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The wording of broken constraints.
final class Problems {

    static Diagnostic at(Path path, String what, String remedy) {
        return Diagnostic.error("Invalid value of " + path, path + " " + what + ". " + remedy)
                .at(path);
    }

    /// The same problem without the texts of this value, which is a secret.
    static Diagnostic hiding(Value secret, Diagnostic problem) {
        String detail = problem.detail();
        for (String text : texts(secret)) {
            detail = text.isEmpty() ? detail : detail.replace(text, "(sensitive)");
        }
        return new Diagnostic(problem.severity(), problem.summary(), detail, problem.path());
    }

    private static List<String> texts(Value value) {
        return switch (value) {
            case StringValue(var text) -> List.of(text);
            case ListValue(var elements) -> texts(elements);
            case SetValue(var elements) -> texts(elements);
            case TupleValue(var elements) -> texts(elements);
            case MapValue(var elements) ->
                Stream.concat(elements.keySet().stream(), texts(elements.values()).stream())
                        .toList();
            case ObjectValue(var members) -> texts(members.values());
            case DynamicValue dynamic -> texts(dynamic.value());
            case NumberValue number -> List.of(number.text());
            case NullValue _, UnknownValue _, BoolValue _ -> List.of();
        };
    }

    private static List<String> texts(Collection<Value> values) {
        return values.stream().flatMap(each -> texts(each).stream()).toList();
    }

    /// `1 to 5 things`, `at least 1 thing`, `at most 5 things`.
    static String range(long least, long most, String unit) {
        if (least > 0 && most == Long.MAX_VALUE) {
            return "at least " + counted(least, unit);
        }
        if (least <= 0) {
            return "at most " + counted(most, unit);
        }
        return least == most ? "exactly " + counted(least, unit) : least + " to " + counted(most, unit);
    }

    /// Where no limit was given, there is none.
    static long limit(int most) {
        return most == Integer.MAX_VALUE ? Long.MAX_VALUE : most;
    }

    static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private Problems() {}
}
