@NullMarked
package io.github.darnold.terraform.testing.scenario;

import org.jspecify.annotations.NullMarked;
