/// A Terraform core in miniature: it calls a provider's engine as Terraform would, in the same process, and enforces
/// what Terraform enforces.
///
/// Start at [io.github.darnold.terraform.testing.core.SimulatedCore].
@NullMarked
package io.github.darnold.terraform.testing.core;

import org.jspecify.annotations.NullMarked;
