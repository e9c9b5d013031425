/// Tests of uploads.
@NullMarked
package io.github.darnold.openai.emulator.files;

import org.jspecify.annotations.NullMarked;
