/// The chapter of models: a fixed catalogue, and fine-tuned models as they come and go.
@NullMarked
package io.github.darnold.openai.emulator.models;

import org.jspecify.annotations.NullMarked;
