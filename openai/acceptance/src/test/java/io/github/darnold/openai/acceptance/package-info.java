/// Plays the scenarios through the real terraform: a provider that was built, not its classes, against the emulator.
@NullMarked
package io.github.darnold.openai.acceptance;

import org.jspecify.annotations.NullMarked;
