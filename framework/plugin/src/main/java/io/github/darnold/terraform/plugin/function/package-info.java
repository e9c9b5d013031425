/// Functions that a provider adds to Terraform's language: `provider::openai::parse_model(...)`.
///
/// Start at [io.github.darnold.terraform.plugin.function.FunctionVocabulary], the words in which they are written.
@NullMarked
package io.github.darnold.terraform.plugin.function;

import org.jspecify.annotations.NullMarked;
