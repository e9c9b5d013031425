/// Providers, resources and data sources as data: a shape, and a handler for each call.
///
/// Start at [io.github.darnold.terraform.plugin.definition.ProviderVocabulary].
@NullMarked
package io.github.darnold.terraform.plugin.definition;

import org.jspecify.annotations.NullMarked;
