/// API keys, which OpenAI shows once: admin keys of the organization, and keys of service accounts.
@NullMarked
package io.github.darnold.openai.provider.administration.keys;

import org.jspecify.annotations.NullMarked;
