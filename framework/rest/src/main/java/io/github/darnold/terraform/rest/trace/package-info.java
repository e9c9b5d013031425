/// What the log tells of requests and answers: names, types and sizes, and few values.
@NullMarked
package io.github.darnold.terraform.rest.trace;

import org.jspecify.annotations.NullMarked;
