/// Texts as terminals can show them.
@NullMarked
package io.github.darnold.terraform.protocol.text;

import org.jspecify.annotations.NullMarked;
