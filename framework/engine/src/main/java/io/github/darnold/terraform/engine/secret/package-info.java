/// Write-only arguments, which no state has: what tells that they changed.
@NullMarked
package io.github.darnold.terraform.engine.secret;

import org.jspecify.annotations.NullMarked;
