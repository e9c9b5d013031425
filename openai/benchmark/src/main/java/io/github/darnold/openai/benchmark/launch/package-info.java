/// Starts providers as Terraform does, and takes the time.
@NullMarked
package io.github.darnold.openai.benchmark.launch;

import org.jspecify.annotations.NullMarked;
