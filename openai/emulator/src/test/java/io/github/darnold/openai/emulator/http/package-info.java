/// Tests of reading requests.
@NullMarked
package io.github.darnold.openai.emulator.http;

import org.jspecify.annotations.NullMarked;
