package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.rest.paging.Paging;

/// What all answers of an API have in common, and other APIs do otherwise. The provider that knows the API gives it.
///
/// @param errors recognises its error answers
/// @param requestId the header of answers by which its support finds a request; empty where there is none
/// @param list how it hands out lists whose definitions say nothing
public record ApiDialect(ErrorReader errors, String requestId, Paging list) {}
