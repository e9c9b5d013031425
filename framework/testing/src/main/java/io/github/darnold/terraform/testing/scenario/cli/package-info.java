/// Runs the real command-line tools: terraform or tofu, and provider executables.
@NullMarked
package io.github.darnold.terraform.testing.scenario.cli;

import org.jspecify.annotations.NullMarked;
