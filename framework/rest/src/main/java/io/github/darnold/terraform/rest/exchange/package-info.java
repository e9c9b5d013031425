/// HTTP with a JSON API: requests, answers, failures, retries, pages. Start at
/// [io.github.darnold.terraform.rest.exchange.Api].
@NullMarked
package io.github.darnold.terraform.rest.exchange;

import org.jspecify.annotations.NullMarked;
