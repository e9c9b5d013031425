@NullMarked
package io.github.darnold.terraform.testing.scenario.match;

import org.jspecify.annotations.NullMarked;
