package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a handler does.
@FunctionalInterface
interface Work<R extends @Nullable Object> {

    R run() throws IOException;

    /// Does it, or says what could not be done.
    ///
    /// @param what in the user's words: `create notebook_note`
    static <R extends @Nullable Object> R doing(String what, Work<R> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Failure.of("Cannot " + what, e.toString());
        }
    }
}
