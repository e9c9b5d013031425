/// Ephemeral resources: opened, renewed and closed within one command, stored nowhere.
@NullMarked
package io.github.darnold.terraform.engine.ephemeral;

import org.jspecify.annotations.NullMarked;
