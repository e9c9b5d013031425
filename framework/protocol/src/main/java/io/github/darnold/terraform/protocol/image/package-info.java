/// What GraalVM has to know to build a provider as a native executable. Runs in the image builder only.
@NullMarked
package io.github.darnold.terraform.protocol.image;

import org.jspecify.annotations.NullMarked;
