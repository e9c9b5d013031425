package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.function;
import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.parameter;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;

/// What notes add to Terraform's language.
final class NoteFunctions {

    private static final Attribute<String> FIRST = computed("first", string(), "The first word.");
    private static final Attribute<Long> WORDS = computed("words", int64(), "How many words there are.");

    private static final Parameter<String> TEXT = parameter("text", string().length(1, 20), "What it says.");
    private static final Parameter<String> NAMES = parameter("names", string().notEmpty(), "Whom to greet.");
    private static final Parameter<String> MAYBE =
            parameter("maybe", string(), "Anything or nothing.").allowNull().allowUnknown();

    static final ProviderFunction MEASURE = function("measure", "Measures a note")
            .taking(TEXT)
            .returning(
                    object(shape(FIRST, WORDS)),
                    arguments -> measured(arguments.require(TEXT).split(" ", -1)));

    static final ProviderFunction GREETING = function("greeting", "Greets everybody")
            .describedAs("Greets **everybody** who is named.")
            .andAnyNumberOf(NAMES)
            .returning(string(), arguments -> "Dear " + String.join(" and ", arguments.all(NAMES)));

    static final ProviderFunction PARSE = function("parse", "Reads a note that is JSON")
            .taking(TEXT)
            .returning(dynamic(), arguments -> parse(arguments.require(TEXT)));

    static final ProviderFunction IS_SET = function("is_set", "Tells whether there is something")
            .deprecated("Compare with null instead.")
            .taking(MAYBE)
            .returning(bool(), arguments -> !arguments.value(MAYBE).isNull());

    static final List<ProviderFunction> ALL = List.of(MEASURE, GREETING, PARSE, IS_SET);

    private static Fields measured(String... words) {
        return new Fields(ObjectValue.EMPTY).with(FIRST, words[0]).with(WORDS, (long) words.length);
    }

    private static Value parse(String json) {
        try {
            return Json.parse(json);
        } catch (InvalidJson e) {
            throw TEXT.failure("This note is no JSON: " + e.getMessage() + ".");
        }
    }

    private NoteFunctions() {}
}
