/// Configurations and states of other providers for OpenAI fit this one: its schema held against theirs.
@NullMarked
package io.github.darnold.openai.provider.dropin;

import org.jspecify.annotations.NullMarked;
