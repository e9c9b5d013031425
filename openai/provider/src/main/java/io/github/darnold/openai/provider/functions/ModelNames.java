package io.github.darnold.openai.provider.functions;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of models, which tell where a model comes from: `gpt-4o-2024-08-06`,
/// `ft:gpt-4o-mini-2024-07-18:acme:weather:B7R9VjQd:ckpt-step-100`.
public final class ModelNames {

    private static final String FINE_TUNED = "ft:";
    private static final Pattern SNAPSHOT = Pattern.compile("(.+)-(\\d{4}-\\d{2}-\\d{2}|\\d{4})");

    private static final Parameter<String> ID =
            parameter("id", string().notEmpty(), "Name of a model, such as `gpt-4o-2024-08-06`.");

    private static final Computed<String> BASE = computed("base", string(), "Name of the model without its snapshot.");
    private static final Computed<String> SNAPSHOT_OF =
            computed("snapshot", string(), "Date of the snapshot, as the name has it; null where it names none.");
    private static final Computed<Boolean> IS_FINE_TUNED =
            computed("fine_tuned", bool(), "Whether the model came out of a fine-tuning job.");
    private static final Computed<String> ORGANIZATION =
            computed("organization", string(), "Who fine-tuned it; null for models that are not fine-tuned.");
    private static final Computed<String> SUFFIX =
            computed("suffix", string(), "What the fine-tuning job was told to call it; null where nothing.");
    private static final Computed<String> JOB = computed(
            "job", string(), "What tells models of one suffix apart; null for models that are not fine-tuned.");
    private static final Computed<String> CHECKPOINT =
            computed("checkpoint", string(), "Which step of the training it is; null for the last one.");

    public static final ProviderFunction PARSE = function("parse_model", "Takes the name of a model apart")
            .taking(ID)
            .returning(
                    object(shape(BASE, SNAPSHOT_OF, IS_FINE_TUNED, ORGANIZATION, SUFFIX, JOB, CHECKPOINT)),
                    arguments -> parse(arguments.require(ID)));

    private static Fields parse(String id) {
        return id.startsWith(FINE_TUNED)
                ? fineTuned(List.of(id.split(":", -1)))
                : named(id).with(IS_FINE_TUNED, false);
    }

    private static Fields fineTuned(List<String> parts) {
        if (parts.size() < 5 || parts.size() > 6 || parts.get(1).isEmpty()) {
            throw ID.failure(
                    "The name of a fine-tuned model is \"ft:BASE:ORGANIZATION:SUFFIX:JOB\", where SUFFIX may be"
                            + " empty and \":CHECKPOINT\" may follow. This one is \"" + String.join(":", parts)
                            + "\".");
        }
        return named(parts.get(1))
                .with(IS_FINE_TUNED, true)
                .with(ORGANIZATION, nullIfEmpty(parts.get(2)))
                .with(SUFFIX, nullIfEmpty(parts.get(3)))
                .with(JOB, nullIfEmpty(parts.get(4)))
                .with(CHECKPOINT, parts.size() == 6 ? parts.get(5) : null);
    }

    private static Fields named(String name) {
        Matcher dated = SNAPSHOT.matcher(name);
        return dated.matches()
                ? new Fields(ObjectValue.EMPTY).with(BASE, dated.group(1)).with(SNAPSHOT_OF, dated.group(2))
                : new Fields(ObjectValue.EMPTY).with(BASE, name);
    }

    private static @Nullable String nullIfEmpty(String part) {
        return part.isEmpty() ? null : part;
    }

    private ModelNames() {}
}
