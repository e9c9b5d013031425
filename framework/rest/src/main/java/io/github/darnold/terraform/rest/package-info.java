/// Declarative resources over a JSON-over-HTTP API.
///
/// Start at [io.github.darnold.terraform.rest.RestVocabulary].
@NullMarked
package io.github.darnold.terraform.rest;

import org.jspecify.annotations.NullMarked;
