/// A tiny provider for tests: notes, each a file in a directory.
@NullMarked
package io.github.darnold.terraform.protocol.notes;

import org.jspecify.annotations.NullMarked;
