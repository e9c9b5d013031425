/// Models that the key may use.
@NullMarked
package io.github.darnold.openai.provider.models;

import org.jspecify.annotations.NullMarked;
