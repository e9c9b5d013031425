package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is said of a data source that looks one object up.
///
/// @param read reads the object
/// @param key the attribute by which it does so, usually `id`; null where there is one object only, or one for each
///     parent
/// @param aliases other names under which the key can be given
/// @param byField the calls that list, by the field that finds an object there
/// @param newestBy the time by which the newest of several elements is meant; null where there must be one only
/// @param narrowing arguments that what is found by a field must agree with, where they are set
/// @param telling attributes made of the whole answer
public record LookupDefinition(
        String typeName,
        Schema schema,
        ApiCall read,
        @Nullable String key,
        List<String> aliases,
        SequencedMap<String, ApiCall> byField,
        @Nullable String newestBy,
        List<String> narrowing,
        List<Telling> telling)
        implements Definition {

    public LookupDefinition {
        aliases = List.copyOf(aliases);
        byField = new LinkedHashMap<>(byField);
        narrowing = List.copyOf(narrowing);
        telling = List.copyOf(telling);
    }

    /// How the API's JSON calls an attribute.
    public String inJson(String attribute) {
        return shape().attribute(attribute).json().receivedAs();
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
