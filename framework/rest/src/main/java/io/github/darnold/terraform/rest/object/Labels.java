package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// How messages name an object.
public final class Labels {

    public static final List<String> TELLING = List.of("name", "filename", "id");

    /// ` "reporting"`, with a space before; empty when the object has neither name nor id yet.
    public static String of(Fields object) {
        for (String attribute : TELLING) {
            Value value = object.values().get(attribute);
            if (value instanceof StringValue(var text)) {
                return " \"" + text + '"';
            }
        }
        return "";
    }

    private Labels() {}
}
