package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of code that a provider's author wrote.
public sealed interface Outcome<T extends @Nullable Object> {

    record Done<T extends @Nullable Object>(T result) implements Outcome<T> {}

    record Failed<T extends @Nullable Object>(List<Diagnostic> diagnostics) implements Outcome<T> {}
}
