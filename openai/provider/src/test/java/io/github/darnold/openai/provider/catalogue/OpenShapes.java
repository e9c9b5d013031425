package io.github.darnold.openai.provider.catalogue;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.Encoder;
import java.util.List;

/// Lists whose elements are of many kinds: the common ones have attributes, all others stand as JSON in `json`.
final class OpenShapes {

    static final String JSON = "json";

    /// The JSON of such a list.
    static Value encode(AttributeType<?> element, Value list) {
        List<Value> elements = list instanceof ListValue(var each) ? each : List.of();
        return new TupleValue(elements.stream()
                .map(each -> each instanceof ObjectValue object && object.get(JSON) instanceof StringValue(var text)
                        ? Json.parse(text)
                        : Encoder.encode(element, each))
                .toList());
    }

    private OpenShapes() {}
}
