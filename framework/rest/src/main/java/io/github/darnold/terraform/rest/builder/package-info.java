/// Collects definitions, and refuses those that are wrong. Start at
/// [io.github.darnold.terraform.rest.builder.ResourceBuilder].
@NullMarked
package io.github.darnold.terraform.rest.builder;

import org.jspecify.annotations.NullMarked;
