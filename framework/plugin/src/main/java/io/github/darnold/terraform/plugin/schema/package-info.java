/// What an object looks like to Terraform: attributes in their roles, their types with constraints, shapes, blocks,
/// schemas.
///
/// Start at [io.github.darnold.terraform.plugin.schema.SchemaVocabulary], the words in which definitions are written.
@NullMarked
package io.github.darnold.terraform.plugin.schema;

import org.jspecify.annotations.NullMarked;
