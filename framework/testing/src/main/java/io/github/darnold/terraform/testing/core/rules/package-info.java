/// What Terraform core enforces, read from its own description and from nothing else: no class here, and none that uses
/// it, knows the engine's reading of the same rules, so that a misreading cannot hide in both.
@NullMarked
package io.github.darnold.terraform.testing.core.rules;

import org.jspecify.annotations.NullMarked;
