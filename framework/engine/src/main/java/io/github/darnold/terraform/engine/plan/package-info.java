/// How a plan comes about: configuration laid over prior state, and which differences need another object.
@NullMarked
package io.github.darnold.terraform.engine.plan;

import org.jspecify.annotations.NullMarked;
