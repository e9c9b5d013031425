/// How a provider's own code is run: with which client, with what in sight, and where its exceptions end.
@NullMarked
package io.github.darnold.terraform.engine.handling;

import org.jspecify.annotations.NullMarked;
