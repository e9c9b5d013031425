package io.github.darnold.terraform.protocol.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key and its value in a record.
record Field(String key, @Nullable Object value) {

    private static final String WITHOUT_KEY = "EXTRA_VALUE_AT_END";

    Field {
        // Keys with an at sign are the host's: a number under "@message" would crash it.
        key = key.startsWith("@") ? key.replace("@", "") : key;
    }

    static List<Field> of(@Nullable Object... keysAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            fields.add(new Field(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]));
        }
        if (keysAndValues.length % 2 == 1) {
            fields.add(new Field(WITHOUT_KEY, keysAndValues[keysAndValues.length - 1]));
        }
        return fields;
    }
}
