/// How an API hands out long lists, as data.
@NullMarked
package io.github.darnold.terraform.rest.paging;

import org.jspecify.annotations.NullMarked;
