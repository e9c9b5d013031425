/// Chat completions.
@NullMarked
package io.github.darnold.openai.provider.chat;

import org.jspecify.annotations.NullMarked;
