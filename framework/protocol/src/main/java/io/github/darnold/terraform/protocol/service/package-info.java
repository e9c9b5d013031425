/// The calls of Terraform's protocol, each answered by the engine or as a provider answers that lacks the feature.
///
/// Start at [io.github.darnold.terraform.protocol.service.ProviderService].
@NullMarked
package io.github.darnold.terraform.protocol.service;

import org.jspecify.annotations.NullMarked;
