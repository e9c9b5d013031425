/// Lists of APIs that are not like one another.
@NullMarked
package io.github.darnold.terraform.rest.paging;

import org.jspecify.annotations.NullMarked;
