/// The interfaces that a provider implements. Start at [io.github.darnold.terraform.plugin.provider.Provider].
@NullMarked
package io.github.darnold.terraform.plugin.provider;

import org.jspecify.annotations.NullMarked;
