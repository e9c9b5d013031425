/// What a test steers and sees from outside: the clock, faults, the log of requests, and the routes under `/_emulator`.
@NullMarked
package io.github.darnold.openai.emulator.control;

import org.jspecify.annotations.NullMarked;
