package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next reads the page after it; null after the last one
public record Page(List<ObjectValue> elements, @Nullable Source next) {

    /// Reads a page.
    @FunctionalInterface
    public interface Source {

        /// The page.
        ///
        /// @throws Unlistable when objects can only be read one by one
        Page read(Call call);
    }

    public Page {
        elements = List.copyOf(elements);
    }
}
