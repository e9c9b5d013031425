@NullMarked
package io.github.darnold.terraform.testing.scenario.format;

import org.jspecify.annotations.NullMarked;
