/// The chapter of files: uploads, their contents and their expiry.
@NullMarked
package io.github.darnold.openai.emulator.files;

import org.jspecify.annotations.NullMarked;
