package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.BoolValue;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Filters of searches: comparisons with attributes of files, joined by `and` and `or` as deep as users like.
final class SearchFilters {

    private static final Set<String> JOINING = Set.of("and", "or");
    private static final Set<String> LISTING = Set.of("in", "nin");
    private static final Set<String> COMPARING = Set.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "nin");

    private static final String FORM =
            "Write { type = \"eq\", key = \"team\", value = \"support\" } (or ne, gt, gte, lt, lte;"
                    + " in and nin take a list), or { type = \"and\", filters = [...] } (or \"or\").";

    static final Optional<Value> FILTERS = optional(
                    "filters",
                    dynamic().must(SearchFilters::check),
                    "Only files whose attributes fit: `{ type = \"eq\", key = \"team\", value = \"support\" }` (or `ne`, `gt`,"
                            + " `gte`, `lt`, `lte`; `in` and `nin` take a list), or several such filters:"
                            + " `{ type = \"and\", filters = [...] }` (or `or`).")
            .notReceived();

    private static void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (!value.isKnown()) {
            return;
        }
        if (!(value instanceof ObjectValue filter)) {
            problems.accept(problem(path, "is no filter"));
        } else if (filter.get("type") instanceof StringValue(var type)) {
            if (JOINING.contains(type)) {
                checkJoined(filter, path, problems);
            } else if (COMPARING.contains(type)) {
                checkComparison(type, filter, path, problems);
            } else {
                problems.accept(problem(path, "has a filter of type \"" + type + "\""));
            }
        } else if (filter.get("type").isKnown() || filter.get("type").isNull()) {
            problems.accept(problem(path, "has a filter without a type"));
        }
    }

    private static void checkJoined(ObjectValue filter, Path path, Consumer<Diagnostic> problems) {
        refuseOthers(filter, Set.of("type", "filters"), path, problems);
        Value filters = filter.get("filters");
        Collection<Value> joined = elements(filters);
        if (joined != null) {
            joined.forEach(each -> check(each, path, problems));
        } else if (!isOpen(filters)) {
            problems.accept(problem(path, "joins no list of filters"));
        }
    }

    private static void checkComparison(String type, ObjectValue filter, Path path, Consumer<Diagnostic> problems) {
        refuseOthers(filter, Set.of("type", "key", "value"), path, problems);
        boolean hasKey = filter.get("key") instanceof StringValue || isOpen(filter.get("key"));
        Value value = filter.get("value");
        boolean hasValue = isOpen(value) || (LISTING.contains(type) ? isList(value) : isScalar(value));
        if (!hasKey || !hasValue) {
            problems.accept(problem(
                    path, "has a filter of type \"" + type + "\" without a key, or without a value that it takes"));
        }
    }

    private static void refuseOthers(ObjectValue filter, Set<String> known, Path path, Consumer<Diagnostic> problems) {
        List<String> others = filter.members().keySet().stream()
                .filter(name -> !known.contains(name) && !filter.get(name).isNull())
                .toList();
        if (!others.isEmpty()) {
            problems.accept(problem(path, "has a filter with " + String.join(", ", others)));
        }
    }

    private static boolean isOpen(Value value) {
        return !value.isKnown() && !value.isNull();
    }

    private static boolean isScalar(Value value) {
        return value instanceof StringValue || value instanceof NumberValue || value instanceof BoolValue;
    }

    private static boolean isList(Value value) {
        Collection<Value> elements = elements(value);
        return elements != null && elements.stream().allMatch(each -> isScalar(each) || isOpen(each));
    }

    private static @Nullable Collection<Value> elements(Value value) {
        return switch (value) {
            case ListValue(var elements) -> elements;
            case TupleValue(var elements) -> elements;
            case SetValue(var elements) -> elements;
            default -> null;
        };
    }

    private static Diagnostic problem(Path path, String what) {
        return Diagnostic.error("Invalid value of " + path, path + " " + what + ". " + FORM)
                .at(path);
    }

    private SearchFilters() {}
}
