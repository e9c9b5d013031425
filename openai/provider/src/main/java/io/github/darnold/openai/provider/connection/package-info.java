/// How the provider reaches OpenAI: configuration, credentials, errors, retirements.
@NullMarked
package io.github.darnold.openai.provider.connection;

import org.jspecify.annotations.NullMarked;
