/// What a handler may use while it serves one call of Terraform: log, time, stop signal, private state, surroundings.
@NullMarked
package io.github.darnold.terraform.plugin.call;

import org.jspecify.annotations.NullMarked;
