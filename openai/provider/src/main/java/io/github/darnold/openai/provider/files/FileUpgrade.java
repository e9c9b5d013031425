package io.github.darnold.openai.provider.files;

import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.value.ObjectValue;

/// States of the provider that had this address before: it kept the identifier in `object_id` too, and empty texts
/// for nothing.
final class FileUpgrade {

    static ObjectValue fromHappyPathway(ObjectValue stored) {
        ObjectValue state = Legacy.withoutEmpties(stored);
        return state.get("id").isNull() ? state.with("id", state.get("object_id")) : state;
    }

    private FileUpgrade() {}
}
