/// Files: bytes uploaded once, then referred to by identifier.
@NullMarked
package io.github.darnold.openai.provider.files;

import org.jspecify.annotations.NullMarked;
