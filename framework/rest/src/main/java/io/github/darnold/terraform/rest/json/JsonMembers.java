package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// Members of JSON objects by the names that attributes give them: those with dots lead into objects within, such as
/// `channel.recipients`.
public final class JsonMembers {

    /// The member; [NullValue] when there is none.
    public static Value get(ObjectValue json, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return json.get(name);
        }
        return json.get(name.substring(0, dot)) instanceof ObjectValue within
                ? get(within, name.substring(dot + 1))
                : NullValue.NULL;
    }

    /// Whether the object has the member, be it null.
    public static boolean has(ObjectValue json, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? json.has(name)
                : json.get(name.substring(0, dot)) instanceof ObjectValue within
                        && has(within, name.substring(dot + 1));
    }

    /// Puts the member into an object, beside what that has within already.
    public static void put(Map<String, Value> json, String name, Value value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            json.put(name, value);
            return;
        }
        String first = name.substring(0, dot);
        Map<String, Value> within =
                new LinkedHashMap<>(json.get(first) instanceof ObjectValue known ? known.members() : Map.of());
        put(within, name.substring(dot + 1), value);
        json.put(first, new ObjectValue(within));
    }

    /// The member of the document itself that holds the one of this name.
    public static String outermost(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private JsonMembers() {}
}
