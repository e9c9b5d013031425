package io.github.darnold.openai.emulator.finetuning;

import static io.github.darnold.openai.emulator.schema.Shapes.METADATA;
import static io.github.darnold.openai.emulator.schema.Shapes.UNBOUNDED;
import static io.github.darnold.openai.emulator.schema.Shapes.above;
import static io.github.darnold.openai.emulator.schema.Shapes.byType;
import static io.github.darnold.openai.emulator.schema.Shapes.either;
import static io.github.darnold.openai.emulator.schema.Shapes.integer;
import static io.github.darnold.openai.emulator.schema.Shapes.list;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.openObject;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.schema.Shape;
import java.math.BigDecimal;
import java.util.Map;

/// What a request for a fine-tuning job may say.
final class JobShapes {

    private static final ObjectShape HYPERPARAMETERS = object().optional("batch_size", orAuto(integer(1, 256)))
            .optional("learning_rate_multiplier", orAuto(above(BigDecimal.ZERO)))
            .optional("n_epochs", orAuto(integer(1, 50)));

    private static final ObjectShape DPO = HYPERPARAMETERS.optional("beta", orAuto(above(BigDecimal.ZERO, 2)));

    private static final ObjectShape REINFORCEMENT = HYPERPARAMETERS
            .optional("reasoning_effort", word("default", "low", "medium", "high"))
            .optional("compute_multiplier", orAuto(above(new BigDecimal("0.00001"), 10)))
            .optional("eval_interval", orAuto(integer(1, UNBOUNDED)))
            .optional("eval_samples", orAuto(integer(1, UNBOUNDED)));

    private static final Shape METHOD = byType(Map.of(
            "supervised",
            object().optional("supervised", object().optional("hyperparameters", HYPERPARAMETERS)),
            "dpo",
            object().optional("dpo", object().optional("hyperparameters", DPO)),
            "reinforcement",
            object().required(
                            "reinforcement",
                            object().required("grader", openObject()).optional("hyperparameters", REINFORCEMENT))));

    private static final Shape INTEGRATION = byType(Map.of(
            "wandb",
            object().required(
                            "wandb",
                            object().required("project", text())
                                    .optional("name", text().orNull())
                                    .optional("entity", text().orNull())
                                    .optional("tags", list(text())))));

    static final ObjectShape CREATE = object().required("model", text())
            .required("training_file", text())
            .optional("validation_file", text().orNull())
            .optional("hyperparameters", HYPERPARAMETERS)
            .optional("method", METHOD)
            .optional("suffix", text(1, 64).orNull())
            .optional("integrations", list(INTEGRATION, 0, 5).orNull())
            .optional("seed", integer(0, Integer.MAX_VALUE).orNull())
            .optional("metadata", METADATA);

    private JobShapes() {}

    private static Shape orAuto(Shape number) {
        return either(word("auto"), number);
    }
}
