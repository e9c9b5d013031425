package io.github.darnold.openai.provider.functions;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.json.CanonicalJson;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;

/// JSON Lines, the format of training, evaluation and batch files: one JSON document a line.
public final class JsonLines {

    private static final Parameter<Value> VALUES =
            parameter("values", dynamic(), "A list or tuple; each element becomes one line.");
    private static final Parameter<String> TEXT =
            parameter("text", string(), "The content of such a file; empty lines do not count.");

    public static final ProviderFunction ENCODE = function("jsonl_encode", "Writes values as JSON Lines")
            .describedAs("Writes each element of a list as one line of JSON, as files for fine-tuning, evaluations and"
                    + " batches need it. Members of objects are sorted by name; every line ends with a line break.")
            .taking(VALUES)
            .returning(string(), arguments -> encode(arguments.require(VALUES)));

    public static final ProviderFunction DECODE = function("jsonl_decode", "Reads JSON Lines")
            .describedAs("Reads each line of a text as one JSON document, and returns a tuple of what they hold.")
            .taking(TEXT)
            .returning(dynamic(), arguments -> decode(arguments.require(TEXT)));

    private static String encode(Value values) {
        var lines = new StringBuilder();
        for (Value element : elements(values)) {
            lines.append(CanonicalJson.exact(element)).append('\n');
        }
        return lines.toString();
    }

    private static List<Value> elements(Value values) {
        return switch (values) {
            case DynamicValue dynamic -> elements(dynamic.value());
            case ListValue(var elements) -> elements;
            case TupleValue(var elements) -> elements;
            default ->
                throw VALUES.failure("JSON Lines have an order, and so must their values: give a list or a tuple. Of a"
                        + " set make one with sort(...) or tolist(...), of a map with values(...).");
        };
    }

    private static Value decode(String text) {
        var documents = new ArrayList<Value>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                documents.add(document(line, number));
            }
        }
        return new TupleValue(documents);
    }

    private static Value document(String line, int number) {
        try {
            return Json.parse(line);
        } catch (InvalidJson e) {
            String place = "line " + number + (e.column() == 0 ? "" : ", column " + e.column());
            throw TEXT.failure("It is not JSON Lines: " + place + ": " + e.getMessage() + ".");
        }
    }

    private JsonLines() {}
}
