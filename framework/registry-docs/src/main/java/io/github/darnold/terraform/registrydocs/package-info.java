/// Pages of the Terraform Registry, made from what a provider says of itself and from its samples.
///
/// Start at [io.github.darnold.terraform.registrydocs.RegistryPages].
@NullMarked
package io.github.darnold.terraform.registrydocs;

import org.jspecify.annotations.NullMarked;
