/// The creates that Terraform may not have recorded, kept in its data directory until it has. Start at
/// [io.github.darnold.terraform.rest.journal.Journal]; `decisions/0014-journal.md` has the rules.
@NullMarked
package io.github.darnold.terraform.rest.journal;

import org.jspecify.annotations.NullMarked;
