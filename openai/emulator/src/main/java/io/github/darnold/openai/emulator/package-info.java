/// A stateful stand-in for the OpenAI API that keeps everything in memory: for tests, demos and CI.
///
/// [Emulator] runs one inside a JVM, [Main] from the command line.
@NullMarked
package io.github.darnold.openai.emulator;

import org.jspecify.annotations.NullMarked;
