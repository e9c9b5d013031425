package io.github.darnold.openai.provider.vectorstores;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.list.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Files that could not be indexed: a store and a batch are complete without them.
final class FailedFiles {

    private static final int SHOWN = 10;

    /// Why each of them failed, by their identifiers.
    ///
    /// @param list lists the files that failed
    static Map<String, String> of(Api api, ApiCall list, Fields object, Call call) {
        Map<String, String> reasons = new LinkedHashMap<>();
        new Pages(api, list, call).forEachWhile(object.values(), file -> {
            reasons.put(text(file, "id"), reason(file));
            return true;
        });
        return reasons;
    }

    private static String reason(ObjectValue file) {
        return file.get("last_error") instanceof ObjectValue error
                ? text(error, "code") + ", " + text(error, "message")
                : "OpenAI gave no reason";
    }

    private static String text(ObjectValue object, String field) {
        return object.get(field) instanceof StringValue(var text) ? text : "";
    }

    /// Warns of those that are meant.
    static void warn(Map<String, String> failed, Predicate<String> isMeant, Call call) {
        Map<String, String> meant = failed.entrySet().stream()
                .filter(each -> isMeant.test(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
        if (meant.isEmpty()) {
            return;
        }
        String listed = meant.entrySet().stream()
                .limit(SHOWN)
                .map(each -> "- " + each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
        String others = meant.size() > SHOWN ? "\n- and " + (meant.size() - SHOWN) + " more" : "";
        call.warn(Diagnostic.warning(
                meant.size() == 1 ? "A file could not be indexed" : meant.size() + " files could not be indexed",
                "Searches do not find what is in them.\n\n" + listed + others
                        + "\n\nUpload them in a form that OpenAI reads, or take them out of the configuration."));
    }

    private FailedFiles() {}
}
