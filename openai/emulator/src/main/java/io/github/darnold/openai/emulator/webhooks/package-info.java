/// Webhook endpoints, to which nothing is ever sent.
@NullMarked
package io.github.darnold.openai.emulator.webhooks;

import org.jspecify.annotations.NullMarked;
