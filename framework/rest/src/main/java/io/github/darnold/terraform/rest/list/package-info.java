/// Reads objects by their own call or as elements of lists, and shows them as data sources and list resources. Start at
/// [io.github.darnold.terraform.rest.list.Pages].
@NullMarked
package io.github.darnold.terraform.rest.list;

import org.jspecify.annotations.NullMarked;
