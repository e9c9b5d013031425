package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.BiFunction;

/// What data sources of OpenAI's own provider tell beside the attributes of an object.
public final class WholeAnswers {

    public static final Attribute<String> RESPONSE_JSON = computed(
                    "response_json", string(), "All that OpenAI answered, as JSON.")
            .notReceived();

    /// The same of objects that have something secret in them.
    public static final Attribute<String> SENSITIVE_RESPONSE_JSON = computed(
                    "response_json", string(), "All that OpenAI answered, as JSON.")
            .notReceived()
            .sensitive();

    /// The identifier of a plural data source, which names no object.
    public static final Attribute<String> ID =
            computed("id", string(), "What was listed; the same in every plan.").notReceived();

    /// The identifier of a plural data source whose objects belong to something: `openai_project_users/proj_1`.
    public static BiFunction<ObjectValue, List<ObjectValue>, String> within(String typeName, Attribute<String> parent) {
        return (config, _) -> typeName + "/" + new Fields(config).require(parent);
    }

    public static String json(ObjectValue answer) {
        return Json.text(answer);
    }

    /// All pages as one.
    public static String json(ObjectValue config, List<ObjectValue> elements) {
        return Json.text(
                ObjectValue.of("object", Value.of("list")).with("data", new TupleValue(List.copyOf(elements))));
    }

    private WholeAnswers() {}
}
