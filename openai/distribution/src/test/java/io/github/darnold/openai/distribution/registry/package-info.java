/// The pages in `docs/`, held against the provider, the samples and the Registry's rules.
@NullMarked
package io.github.darnold.openai.distribution.registry;

import org.jspecify.annotations.NullMarked;
