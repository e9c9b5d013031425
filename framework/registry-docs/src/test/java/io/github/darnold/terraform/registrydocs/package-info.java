/// Pages of a small provider, and what the Registry refuses.
@NullMarked
package io.github.darnold.terraform.registrydocs;

import org.jspecify.annotations.NullMarked;
