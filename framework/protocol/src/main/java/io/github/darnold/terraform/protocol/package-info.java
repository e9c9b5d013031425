/// What Terraform sees of a provider: `PluginServer.serve` is the whole of a plugin's `main`.
@NullMarked
package io.github.darnold.terraform.protocol;

import org.jspecify.annotations.NullMarked;
