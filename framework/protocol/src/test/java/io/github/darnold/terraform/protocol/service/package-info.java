/// The service as Terraform meets it: over a gRPC channel, with a provider behind it.
@NullMarked
package io.github.darnold.terraform.protocol.service;

import org.jspecify.annotations.NullMarked;
