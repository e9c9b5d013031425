/// Tests of the emulator over real HTTP.
@NullMarked
package io.github.darnold.openai.emulator;

import org.jspecify.annotations.NullMarked;
