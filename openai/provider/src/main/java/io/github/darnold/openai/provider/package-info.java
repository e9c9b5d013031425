/// The Terraform provider for the OpenAI platform: its configuration, the list of all it has, and its entry point.
@NullMarked
package io.github.darnold.openai.provider;

import org.jspecify.annotations.NullMarked;
