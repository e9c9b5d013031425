/// Plays applies that something goes wrong with, and holds what Terraform recorded against what there is. Start at
/// [io.github.darnold.openai.faults.Trial].
@NullMarked
package io.github.darnold.openai.faults;

import org.jspecify.annotations.NullMarked;
