/// What Terraform core demands of a plan and of the result of an apply, so that whoever breaks it hears which attribute
/// and which rule.
@NullMarked
package io.github.darnold.terraform.engine.rules;

import org.jspecify.annotations.NullMarked;
