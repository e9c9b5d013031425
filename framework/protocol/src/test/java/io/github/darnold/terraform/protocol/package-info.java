/// The plugin as a process of its own, and a host that drives it as Terraform does.
@NullMarked
package io.github.darnold.terraform.protocol;

import org.jspecify.annotations.NullMarked;
