/// What the requests of any definition say: as much as its plan, by random lives of a box.
@NullMarked
package io.github.darnold.openai.provider.requests;

import org.jspecify.annotations.NullMarked;
