/// Tests of the OpenAPI referee against a small document and, where it is present, a large one.
@NullMarked
package io.github.darnold.terraform.testing.openapi;

import org.jspecify.annotations.NullMarked;
