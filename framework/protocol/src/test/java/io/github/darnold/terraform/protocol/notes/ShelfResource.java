package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.definition.ProviderVocabulary;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.ArrayList;
import java.util.List;

/// Shelves, which exist in the state alone: boards with numbers, and a lock.
final class ShelfResource {

    static final Required<String> OWNER = required("owner", string(), "Who keeps the notes.");

    private static final Required<String> LABEL = required("label", string(), "What stands on it.");
    private static final Required<Long> HEIGHT = required("height", int64(), "In inches.");
    private static final Required<Long> LOWEST = HEIGHT.requiresReplaceIf(ShelfResource::isSawn);
    private static final Computed<String> PLACE =
            computed("place", string(), "Where it is.").dependsOn(LABEL);
    private static final Optional<Long> KEY_VERSION = optional("key_version", int64(), "Counts keys.");
    private static final Optional<String> KEY =
            optional("key", string(), "Opens it.").writeOnly().versionedBy(KEY_VERSION);
    private static final Computed<Long> KEYS = changing("keys", int64(), "How many keys it was given.");
    private static final Required<String> WOOD = required("wood", string(), "What it is made of.");
    private static final Computed<Long> NUMBER = computed("number", int64(), "Its number.");
    private static final Shape BOARD =
            shape(WOOD, optional("width", int64(), "In inches."), NUMBER).matchedBy(WOOD);
    private static final Optional<List<Fields>> BOARDS = optional("boards", listOf(object(BOARD)), "From the top.");
    private static final Shape SHELF = shape(LABEL, LOWEST, PLACE, KEY_VERSION, KEY, KEYS, BOARDS);

    static final Resource<Notebook> RESOURCE = ProviderVocabulary.resource(Notebook.class, "notes_shelf", SHELF)
            .describedAs("A shelf for notebooks.")
            .create((_, plan, config, call) -> built(plan, config, 0, call))
            .read((_, state, _) -> state)
            .update((_, state, plan, config, call) -> built(plan, config, state.require(KEYS), call))
            .delete((_, _, _) -> {})
            .build();

    private static boolean isSawn(Fields before, Fields after) {
        return after.require(HEIGHT) < before.getOrDefault(HEIGHT, 0L);
    }

    private static Fields built(Fields plan, Fields config, long keys, Call call) {
        Fields meta = call.providerMeta();
        if (meta != null) {
            call.warn(Diagnostic.warning("A shelf of " + meta.require(OWNER), "It was built or changed."));
        }
        Fields shelf = plan.with(KEYS, config.isSet(KEY) ? keys + 1 : keys).with(BOARDS, numbered(plan));
        return shelf.isUnknown(PLACE) ? shelf.with(PLACE, "beside " + shelf.require(LABEL)) : shelf;
    }

    private static List<Fields> numbered(Fields plan) {
        List<Fields> boards = plan.getOrDefault(BOARDS, List.of());
        long next = boards.stream()
                .filter(board -> board.isSet(NUMBER))
                .mapToLong(board -> board.require(NUMBER))
                .max()
                .orElse(0);
        var numbered = new ArrayList<Fields>();
        for (Fields board : boards) {
            numbered.add(board.isUnknown(NUMBER) ? board.with(NUMBER, ++next) : board);
        }
        return numbered;
    }

    private ShelfResource() {}
}
