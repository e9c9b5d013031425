package io.github.darnold.openai.provider.administration.keys;

import io.github.darnold.openai.provider.shapes.PeerStates;
import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.stream.Stream;

/// Keys as other providers store them. The key itself stays in the state, where they have it.
final class KeyStates {

    static ObjectValue ours(ObjectValue stored) {
        Value value = Stream.of("value", "api_key", "api_key_value")
                .map(stored::get)
                .filter(each -> each instanceof StringValue(var text) && !text.isEmpty())
                .findFirst()
                .orElse(NullValue.NULL);
        return PeerStates.withUnixTimes(stored, "created_at", "expires_at").with("value", value);
    }

    static StateMover moved(String type, String provider) {
        return new StateMover(provider, type, (source, _) -> StateMover.Moved.to(ours(source.state())));
    }

    private KeyStates() {}
}
