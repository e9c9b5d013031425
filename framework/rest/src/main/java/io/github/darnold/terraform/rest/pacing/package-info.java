/// How fast calls go: rate limits as an API tells them or lets them be felt, shared by all calls of one family.
/// Start at [io.github.darnold.terraform.rest.pacing.Pacing].
@NullMarked
package io.github.darnold.terraform.rest.pacing;

import org.jspecify.annotations.NullMarked;
