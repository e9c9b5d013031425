/// Files that are too large for one request: sent in parts, several at a time, put together by the API.
@NullMarked
package io.github.darnold.terraform.rest.upload;

import org.jspecify.annotations.NullMarked;
