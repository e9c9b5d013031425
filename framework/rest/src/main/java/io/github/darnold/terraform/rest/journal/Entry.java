package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One create, as far as a journal's file tells.
///
/// @param number within its file
/// @param keyNames the attributes of the key
/// @param configuration fingerprint of where the request went, and on whose account
/// @param plan fingerprint of the planned values
/// @param key what tells the object from others of its type, by attribute; null while its answer is not there
record Entry(
        long number,
        String type,
        List<String> keyNames,
        String configuration,
        String plan,
        Instant begun,
        @Nullable ObjectValue key,
        Progress progress) {

    Entry {
        keyNames = List.copyOf(keyNames);
    }

    /// How far it came.
    enum Progress {
        /// Terraform got no answer, so it cannot have recorded the object.
        UNANSWERED,
        /// Terraform got the answer, if nothing came in between.
        ANSWERED,
        /// Terraform got an error in place of a state, so it cannot have recorded the object.
        DOUBTED,
        /// Terraform ended before it recorded the answer.
        UNRECORDED
    }

    Entry made(ObjectValue made) {
        return new Entry(number, type, keyNames, configuration, plan, begun, made, progress);
    }

    Entry at(Progress reached) {
        return new Entry(number, type, keyNames, configuration, plan, begun, key, reached);
    }
}
