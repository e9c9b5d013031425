/// Carries out what definitions say: the handlers of resources and data sources over an API.
@NullMarked
package io.github.darnold.terraform.rest.resource;

import org.jspecify.annotations.NullMarked;
