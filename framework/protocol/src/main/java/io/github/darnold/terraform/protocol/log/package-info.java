/// Log records on standard error in the form that Terraform's plugin host reads, and what keeps foreign output
/// from breaking it.
@NullMarked
package io.github.darnold.terraform.protocol.log;

import org.jspecify.annotations.NullMarked;
