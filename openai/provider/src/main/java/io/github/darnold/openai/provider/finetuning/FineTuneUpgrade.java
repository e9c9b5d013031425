package io.github.darnold.openai.provider.finetuning;

import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// States of the provider that had this address before: it kept the identifier in `object_id` too, and the one
/// hyperparameter that it sent at the root.
final class FineTuneUpgrade {

    static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        if (state.get("id").isNull()) {
            state = state.with("id", state.get("object_id"));
        }
        if (state.get("training_file").isNull()) {
            state = state.with("training_file", state.get("training_file_id"));
        }
        if (state.get("epochs") instanceof NumberValue epochs) {
            state = state.with("hyperparameters", ObjectValue.of("n_epochs", Value.of(epochs.text())));
        }
        return state;
    }

    private FineTuneUpgrade() {}
}
