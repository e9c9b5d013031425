@NullMarked
package io.github.darnold.openai.provider.connection;

import org.jspecify.annotations.NullMarked;
