package io.github.darnold.openai.provider.models;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;

/// Models: what the key may use, fine-tuned ones included.
public final class Models {

    private static final Shape MODEL = shape(
            computed("id", string(), "Identifier of the model, such as `gpt-4`."),
            computed("created", int64(), "When the model was made, in Unix seconds."),
            computed("object", string(), "Always `model`."),
            computed("owned_by", string(), "The organization that owns the model."),
            computed(
                    "shutdown_date",
                    string(),
                    "When OpenAI will shut the model down; null while that is not announced."));

    public static final DataSource<Api> DATA_SOURCE = lookup("openai_model", MODEL)
            .describedAs("Reads one of the models that the key may use.")
            .alsoSpelled("model_id")
            .read(get("/models/{id}"))
            .build();

    private Models() {}
}
