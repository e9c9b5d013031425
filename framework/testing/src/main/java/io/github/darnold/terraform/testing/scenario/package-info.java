/// Plays scenarios, which are Markdown files, through the real terraform against a provider and an API for tests.
@NullMarked
package io.github.darnold.terraform.testing.scenario;

import org.jspecify.annotations.NullMarked;
