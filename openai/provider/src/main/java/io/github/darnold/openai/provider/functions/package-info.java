/// What the provider adds to Terraform's language: pure functions about OpenAI's formats and names.
@NullMarked
package io.github.darnold.openai.provider.functions;

import org.jspecify.annotations.NullMarked;
