package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Map;
import java.util.function.Consumer;

/// What users say of files, for the filters of searches: texts, numbers and booleans, which are not the same there.
final class FileAttributes {

    private static final int MOST = 16;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_TEXT = 512;

    private static final DynamicType TYPE = dynamic().must(FileAttributes::check);

    static final Optional<Value> ATTRIBUTES = optional(
                    "attributes",
                    TYPE,
                    "Attributes of your own, for the filters of searches: at most 16 texts (of at most 512 characters), numbers"
                            + " and booleans. `year = 2027` and `year = \"2027\"` are not the same to a filter.")
            .apiDefault(ObjectValue.EMPTY);

    static final Computed<String> AS_JSON = computed(
                    "attributes_json", json(), "Attributes for the filters of searches, as JSON.")
            .jsonName("attributes");

    private static void check(Value value, Path path, Consumer<Diagnostic> problems) {
        switch (value) {
            case ObjectValue(var members) -> checkMembers(members, path, problems);
            case MapValue(var elements) -> checkMembers(elements, path, problems);
            default -> {
                if (value.isKnown()) {
                    problems.accept(problem(path, "is no object. Write { name = value, ... }."));
                }
            }
        }
    }

    private static void checkMembers(Map<String, Value> members, Path path, Consumer<Diagnostic> problems) {
        if (members.size() > MOST) {
            problems.accept(problem(path, "has " + members.size() + " attributes. OpenAI takes at most " + MOST + "."));
        }
        members.forEach((key, value) -> {
            if (key.length() > LONGEST_KEY) {
                problems.accept(problem(
                        path, "has the name \"" + key + "\". It must have at most " + LONGEST_KEY + " characters."));
            }
            boolean fits = switch (value) {
                case StringValue(var text) -> text.length() <= LONGEST_TEXT;
                case NumberValue _, BoolValue _, UnknownValue _ -> true;
                default -> false;
            };
            if (!fits) {
                problems.accept(problem(
                        path,
                        "has a \"" + key
                                + "\" that OpenAI does not take. It must be a number, a boolean or a text of at"
                                + " most " + LONGEST_TEXT + " characters."));
            }
        });
    }

    private static Diagnostic problem(Path path, String what) {
        return Diagnostic.error("Invalid value of " + path, path + " " + what).at(path);
    }

    private FileAttributes() {}
}
