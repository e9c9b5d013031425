package io.github.darnold.terraform.protocol.codec;

import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;

/// A value together with its type.
record TypedValue(Type type, Value value) {}
