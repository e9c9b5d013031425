/// The chapter of fine-tuning: jobs that go their way by the clock, with events and checkpoints.
@NullMarked
package io.github.darnold.openai.emulator.finetuning;

import org.jspecify.annotations.NullMarked;
