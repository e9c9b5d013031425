/// States that other providers for OpenAI left, and what happens to them here.
@NullMarked
package io.github.darnold.openai.acceptance.takeover;

import org.jspecify.annotations.NullMarked;
