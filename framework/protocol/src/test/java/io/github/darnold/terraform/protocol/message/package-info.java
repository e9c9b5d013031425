/// What Terraform is told about schemas, paths and diagnostics.
@NullMarked
package io.github.darnold.terraform.protocol.message;

import org.jspecify.annotations.NullMarked;
