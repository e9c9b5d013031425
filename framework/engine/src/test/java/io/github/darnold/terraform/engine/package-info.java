/// The engine, driven by small resources written for the purpose.
@NullMarked
package io.github.darnold.terraform.engine;

import org.jspecify.annotations.NullMarked;
