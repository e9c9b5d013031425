/// What a definition of a resource consists of: calls, templates, waiting, destroying, importing. Data, not code.
@NullMarked
package io.github.darnold.terraform.rest.definition;

import org.jspecify.annotations.NullMarked;
