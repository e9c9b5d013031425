/// Runs the real terraform with installed providers, against a stand-in for the API, and takes the time.
@NullMarked
package io.github.darnold.openai.benchmark.wall;

import org.jspecify.annotations.NullMarked;
