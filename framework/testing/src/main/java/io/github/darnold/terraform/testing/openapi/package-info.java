/// Holds HTTP calls against an OpenAPI 3.1 document: which operation a call is, what its schemas refuse, what they
/// declare. Knows nothing of the API that the document describes.
@NullMarked
package io.github.darnold.terraform.testing.openapi;

import org.jspecify.annotations.NullMarked;
