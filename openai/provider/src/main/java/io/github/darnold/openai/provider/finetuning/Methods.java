package io.github.darnold.openai.provider.finetuning;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.openai.provider.shapes.Graders;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How a model is fine-tuned, and with which hyperparameters. Each of these is a number or `auto`; Terraform turns
/// numbers into texts, and OpenAI answers what it made of `auto`.
final class Methods {

    private static final String POSITIVE = "auto|0*[1-9][0-9]*(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*";

    private static final Optional<String> N_EPOCHS = setting(
            "n_epochs",
            "auto|[1-9]|[1-4][0-9]|50",
            "\"auto\" or a whole number from 1 to 50",
            "How often to go through the data");

    private static final Optional<String> BATCH_SIZE = setting(
            "batch_size",
            "auto|[1-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-6]",
            "\"auto\" or a whole number from 1 to 256",
            "Examples of one step");

    private static final Optional<String> LEARNING_RATE_MULTIPLIER =
            setting("learning_rate_multiplier", POSITIVE, "\"auto\" or a number above 0", "Scales the learning rate");

    private static final Optional<String> BETA = setting(
            "beta", POSITIVE, "\"auto\" or a number above 0, at most 2", "How closely to stay to the base model");

    private static final Optional<String> COMPUTE_MULTIPLIER = setting(
            "compute_multiplier",
            POSITIVE,
            "\"auto\" or a number above 0, at most 10",
            "Scales the search during training");

    private static final Optional<String> EVAL_INTERVAL = setting(
            "eval_interval",
            "auto|[1-9][0-9]{0,8}",
            "\"auto\" or a whole number above 0",
            "Steps between two evaluations");

    private static final Optional<String> EVAL_SAMPLES = setting(
            "eval_samples", "auto|[1-9][0-9]{0,8}", "\"auto\" or a whole number above 0", "Samples of an evaluation");

    private static final Optional<String> REASONING_EFFORT = optionalComputed(
            "reasoning_effort", string().oneOf("default", "low", "medium", "high"), "How long the model thinks.");

    static final ObjectType HYPERPARAMETERS = object(shape(N_EPOCHS, BATCH_SIZE, LEARNING_RATE_MULTIPLIER));

    private static final Shape SUPERVISED = shape(hyperparameters());

    private static final Shape DPO = shape(hyperparameters(BETA));

    private static final Shape REINFORCEMENT = shape(
            required("grader", Graders.TYPE, "What scores the answers."),
            hyperparameters(REASONING_EFFORT, COMPUTE_MULTIPLIER, EVAL_INTERVAL, EVAL_SAMPLES));

    private static final Shape METHOD = shape(
                    required("type", string().oneOf("supervised", "dpo", "reinforcement"), "The kind of training."),
                    optionalComputed("supervised", object(SUPERVISED), "Settings, where `type` is `supervised`."),
                    optionalComputed("dpo", object(DPO), "Settings, where `type` is `dpo`."),
                    optionalComputed(
                            "reinforcement", object(REINFORCEMENT), "Settings, where `type` is `reinforcement`."))
            .branchingOn(
                    "type",
                    when("supervised").allows("supervised"),
                    when("dpo").allows("dpo"),
                    when("reinforcement").needs("reinforcement"));

    static final ObjectType TYPE = object(METHOD);

    private static Optional<String> setting(String name, String pattern, String meaning, String what) {
        return optionalComputed(name, string().matches(pattern, meaning), what + ": " + meaning + ".")
                .encodedBy(Methods::numberOrWord);
    }

    private static Attribute<?> hyperparameters(Attribute<?>... more) {
        List<Attribute<?>> all = new ArrayList<>(List.of(N_EPOCHS, BATCH_SIZE, LEARNING_RATE_MULTIPLIER));
        all.addAll(List.of(more));
        return optionalComputed(
                "hyperparameters", object(new Shape(all, List.of())), "What is left out is chosen by OpenAI.");
    }

    private static Value numberOrWord(Value value) {
        String text = ((StringValue) value).value();
        return text.equals("auto") ? value : Value.of(new BigDecimal(text));
    }

    private Methods() {}
}
