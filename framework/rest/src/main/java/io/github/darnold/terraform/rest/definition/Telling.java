package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import java.util.function.BiFunction;

/// An attribute of a data source that is made of its arguments and of all that the API answered.
///
/// @param text its value, by the configuration and the answers: one object, or the elements of a list
public record Telling(Attribute<String> attribute, BiFunction<ObjectValue, List<ObjectValue>, String> text) {}
