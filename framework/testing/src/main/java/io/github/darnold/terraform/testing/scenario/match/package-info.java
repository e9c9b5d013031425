/// Compares what happened with what a scenario expects, in which `<id>`, `<time>` and the like stand for what varies.
@NullMarked
package io.github.darnold.terraform.testing.scenario.match;

import org.jspecify.annotations.NullMarked;
