/// Webhooks: where OpenAI sends word of events in a project.
@NullMarked
package io.github.darnold.openai.provider.webhooks;

import org.jspecify.annotations.NullMarked;
