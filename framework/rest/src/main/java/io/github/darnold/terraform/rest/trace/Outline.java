package io.github.darnold.terraform.rest.trace;

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
import java.util.Collection;
import java.util.Map;

/// Writes JSON as names, types and sizes: `{id: proj_1, name: string(7), tags: [2: string(3), ...]}`. Of a list, its
/// first element stands for all.
public final class Outline {

    /// A log is read by people.
    private static final int LONGEST = 4000;

    private final Disclosure disclosure;
    private final StringBuilder text = new StringBuilder();

    private Outline(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    public static String of(Value document, Disclosure disclosure) {
        Outline outline = new Outline(disclosure);
        outline.value("", document);
        return outline.text.toString();
    }

    /// A query: `limit=100&after=string(9)`.
    public static String ofQuery(String name, String value, Disclosure disclosure) {
        return name + "=" + disclosure.shownInQuery(name, value).orElseGet(() -> string(value));
    }

    private void value(String name, Value value) {
        disclosure.shown(name, value).ifPresentOrElse(text::append, () -> hidden(name, value));
    }

    private void hidden(String name, Value value) {
        switch (value) {
            case StringValue(var string) -> text.append(string(string));
            case NumberValue _ -> text.append("number");
            case BoolValue _ -> text.append("bool");
            case NullValue _ -> text.append("null");
            case UnknownValue _ -> text.append("unknown");
            case DynamicValue dynamic -> value(name, dynamic.value());
            case ObjectValue(var members) -> members(name, members);
            // Whoever wrote a map named its members.
            case MapValue(var members) -> count(members);
            case ListValue(var elements) -> elements(name, elements);
            case SetValue(var elements) -> elements(name, elements);
            case TupleValue(var elements) -> elements(name, elements);
        }
    }

    private void members(String name, Map<String, Value> members) {
        if (disclosure.isCounted(name)) {
            count(members);
            return;
        }
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : members.entrySet()) {
            text.append(separator);
            if (text.length() > LONGEST) {
                text.append("...");
                break;
            }
            text.append(member.getKey()).append(": ");
            value(member.getKey(), member.getValue());
            separator = ", ";
        }
        text.append('}');
    }

    private void count(Map<String, Value> members) {
        text.append('{').append(members.size()).append(" members}");
    }

    private void elements(String name, Collection<Value> elements) {
        text.append('[').append(elements.size());
        if (!elements.isEmpty()) {
            text.append(": ");
            value(name, elements.iterator().next());
        }
        text.append(elements.size() > 1 ? ", ...]" : "]");
    }

    private static String string(String text) {
        return "string(" + text.length() + ")";
    }
}
