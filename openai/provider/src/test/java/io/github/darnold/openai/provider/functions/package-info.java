/// The provider's functions, called as Terraform calls them.
@NullMarked
package io.github.darnold.openai.provider.functions;

import org.jspecify.annotations.NullMarked;
