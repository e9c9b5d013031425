package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.JsonForm;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.json.JsonMembers;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an adopted object was before, and how it becomes that again.
record Adoption(ResourceDefinition definition) {

    /// The part of an object that an update can write, as it would send it.
    static ObjectValue writable(Shape shape, ObjectValue found) {
        Map<String, Value> before = new LinkedHashMap<>();
        for (Attribute<?> attribute : shape.attributes()) {
            JsonForm form = attribute.json();
            boolean written = attribute.isConfigurable() && form.isSentOnUpdate() && !attribute.isReplacing();
            if (written && JsonMembers.has(found, form.receivedAs())) {
                JsonMembers.put(before, form.sentAs(), JsonMembers.get(found, form.receivedAs()));
            }
        }
        return new ObjectValue(before);
    }

    void restore(Api api, Fields state, Call call) {
        Attribute<String> original = definition.creates().original();
        String before = original == null ? null : state.get(original);
        ApiCall update = definition.updates().call();
        if (before == null || update == null || !(Json.parse(before) instanceof ObjectValue body)) {
            call.warn(Diagnostic.warning(
                    definition.typeName() + " stays as it is",
                    "What it was before Terraform managed it is not known, so nothing can be restored."));
            return;
        }
        Destroying.unlessGone(api, update.request(state.values()).with(new Body.Json(update.body(body))), call);
    }
}
