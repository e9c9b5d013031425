package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// All that is said of a data source that looks one object up.
///
/// @param read reads the object by its `id`
/// @param aliases other names under which the id can be given
/// @param byField the calls that list, by the field that finds an object there
public record LookupDefinition(
        String typeName, Schema schema, ApiCall read, List<String> aliases, SequencedMap<String, ApiCall> byField)
        implements Definition {

    public LookupDefinition {
        aliases = List.copyOf(aliases);
        byField = new LinkedHashMap<>(byField);
    }

    @Override
    public List<DefinedCall> calls() {
        return Stream.concat(
                        Stream.of(DefinedCall.of(read).receiving(shape().attributes())),
                        byField.entrySet().stream().map(this::search))
                .toList();
    }

    private DefinedCall search(Map.Entry<String, ApiCall> way) {
        return DefinedCall.of(way.getValue()).receivingOnly(List.of(shape().attribute(way.getKey())));
    }
}
