/// What people and programs get to read.
@NullMarked
package io.github.darnold.openai.benchmark.report;

import org.jspecify.annotations.NullMarked;
