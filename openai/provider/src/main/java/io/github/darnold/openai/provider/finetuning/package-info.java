/// Fine-tuning jobs.
@NullMarked
package io.github.darnold.openai.provider.finetuning;

import org.jspecify.annotations.NullMarked;
