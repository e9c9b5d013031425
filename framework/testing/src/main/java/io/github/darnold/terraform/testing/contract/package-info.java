/// Holds definitions over an API against its OpenAPI document: each call exists, and what it sends and receives is what
/// the document declares.
@NullMarked
package io.github.darnold.terraform.testing.contract;

import org.jspecify.annotations.NullMarked;
