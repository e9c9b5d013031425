/// The chapter of usage, costs and the audit log: what other chapters did, counted.
@NullMarked
package io.github.darnold.openai.emulator.usage;

import org.jspecify.annotations.NullMarked;
