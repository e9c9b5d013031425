/// Nested shapes that several chapters need. Uses no chapter.
@NullMarked
package io.github.darnold.openai.provider.shapes;

import org.jspecify.annotations.NullMarked;
