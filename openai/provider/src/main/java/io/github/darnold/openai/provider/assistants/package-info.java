/// The Assistants API: assistants, threads, messages, runs. OpenAI shut it down on 2026-08-26; other servers may
/// have it still.
@NullMarked
package io.github.darnold.openai.provider.assistants;

import org.jspecify.annotations.NullMarked;
