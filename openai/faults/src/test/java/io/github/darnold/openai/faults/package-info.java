/// A few trials of each kind, as part of the build.
@NullMarked
package io.github.darnold.openai.faults;

import org.jspecify.annotations.NullMarked;
