package io.github.darnold.openai.provider.models;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;

/// Models: what the key may use, fine-tuned ones included.
public final class Models {

    private static final String FINE_TUNED_PREFIX = "ft:";

    private static final Attribute<String> ID = computed("id", string(), "Identifier of the model, such as `gpt-4`.");

    private static final Attribute<String> OWNER =
            computed("owned_by", string(), "The organization that owns the model.");

    private static final Shape MODEL = shape(
            ID,
            computed("created", int64(), "When the model was made, in Unix seconds."),
            computed("object", string(), "Always `model`."),
            OWNER,
            computed(
                    "shutdown_date",
                    string(),
                    "When OpenAI will shut the model down; null while that is not announced."));

    private static final Attribute<String> OWNED_BY = local(
            "owned_by",
            string().notEmpty(),
            "Only models of this owner: `system` and `openai` are OpenAI's, others organizations.");

    private static final Attribute<String> ID_PREFIX =
            local("id_prefix", string().notEmpty(), "Only models whose identifiers begin so, such as `gpt-4o`.");

    private static final Attribute<Boolean> FINE_TUNED =
            local("fine_tuned", bool(), "Only models that fine-tuning made, or with `false` only others.");

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_model", MODEL)
            .describedAs("Reads one of the models that the key may use.")
            .alsoSpelled("model_id")
            .read(get("/models/{id}"))
            .build();

    public static final DataSource<Api> LIST_DATA_SOURCE = listing("openai_models", "models", MODEL)
            .describedAs("Lists the models that the key may use.")
            .taking(OWNED_BY, ID_PREFIX, FINE_TUNED)
            .keeping(Models::isWanted)
            .list(get("/models"))
            .build();

    private static boolean isWanted(Fields config, Fields model) {
        String id = model.require(ID);
        String owner = model.getOrDefault(OWNER, "");
        boolean isFineTuned = id.startsWith(FINE_TUNED_PREFIX);
        return id.startsWith(config.getOrDefault(ID_PREFIX, ""))
                && owner.equals(config.getOrDefault(OWNED_BY, owner))
                && isFineTuned == config.getOrDefault(FINE_TUNED, isFineTuned);
    }

    private Models() {}
}
