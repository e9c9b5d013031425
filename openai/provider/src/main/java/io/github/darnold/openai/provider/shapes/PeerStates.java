package io.github.darnold.openai.provider.shapes;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/// What states of other providers have in common that store the same objects.
public final class PeerStates {

    /// Some store times as RFC 3339 writes them, where ours are Unix seconds. The next refresh finds what is none.
    public static ObjectValue withUnixTimes(ObjectValue stored, String... names) {
        ObjectValue state = stored;
        for (String name : names) {
            if (stored.get(name) instanceof StringValue(var text)) {
                state = state.with(name, unixTime(text));
            }
        }
        return state;
    }

    private static Value unixTime(String text) {
        try {
            return Value.of(OffsetDateTime.parse(text).toEpochSecond());
        } catch (DateTimeException _) {
            return NullValue.NULL;
        }
    }

    private PeerStates() {}
}
