/// Scenarios as files: Markdown whose fenced blocks are steps. Whatever is not understood is an error that names its
/// line.
@NullMarked
package io.github.darnold.terraform.testing.scenario.format;

import org.jspecify.annotations.NullMarked;
