/// Holds every definition of the provider against OpenAI's own OpenAPI document.
@NullMarked
package io.github.darnold.openai.provider.contract;

import org.jspecify.annotations.NullMarked;
