package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import java.util.ArrayList;
import java.util.List;

/// Arguments of a list that become parameters of its query.
final class Filters {

    /// The parameters of a configuration: what is configured, and neither in the path nor local.
    static List<ApiRequest.Query> of(ApiCall list, List<Attribute<?>> arguments, Fields config) {
        List<ApiRequest.Query> filters = new ArrayList<>();
        for (Attribute<?> argument : arguments) {
            boolean inQuery = !argument.json().isLocal()
                    && !list.path().variables().contains(argument.name())
                    && config.isSet(argument);
            if (inQuery) {
                add(argument.json().sentAs(), config.value(argument), filters);
            }
        }
        return filters;
    }

    /// A map or an object becomes one parameter for each key, `metadata[topic]=geography`, and a list one for each
    /// element,
    /// `tags[]=a`.
    private static void add(String name, Value value, List<ApiRequest.Query> filters) {
        switch (value) {
            case MapValue(var elements) -> elements.forEach((key, each) -> add(name + "[" + key + "]", each, filters));
            case ObjectValue(var members) -> members.forEach((key, each) -> add(name + "[" + key + "]", each, filters));
            case NullValue _ -> {}
            case ListValue(var elements) -> elements.forEach(each -> add(name + "[]", each, filters));
            case SetValue(var elements) -> elements.forEach(each -> add(name + "[]", each, filters));
            case StringValue(var text) -> filters.add(new ApiRequest.Query(name, text));
            default -> filters.add(new ApiRequest.Query(name, Json.text(value)));
        }
    }

    private Filters() {}
}
