package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What tells an object from all others of its type, for as long as it exists. Terraform 1.12 and newer keep it beside
/// the state, import by it, and list objects by it; older ones never ask.
///
/// ```java
/// Identity.of(PROJECT_ID, ID)
/// ```
///
/// @param version of the stored identity; 0 unless an earlier release stored another shape
/// @param mutable whether it may become another one while the object lives on; else the engine refuses that
public record Identity(long version, List<Part> parts, boolean mutable) {

    public Identity {
        parts = List.copyOf(parts);
        List<String> names = parts.stream().map(Part::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("an identity needs attributes, each of them once: " + names);
        }
    }

    /// An attribute of the identity. Usually an attribute of the state too.
    ///
    /// @param requiredForImport whether users have to give it; else the provider finds it
    public record Part(Attribute<?> attribute, boolean requiredForImport) {

        public String name() {
            return attribute.name();
        }
    }

    /// The identity that consists of these attributes: texts, numbers, booleans or lists of them.
    public static Identity of(Attribute<?>... attributes) {
        return new Identity(
                0, Stream.of(attributes).map(each -> new Part(each, true)).toList(), false);
    }

    /// With more attributes, which an import may leave out: the provider has a default for them, or finds them.
    public Identity optionally(Attribute<?>... attributes) {
        Stream<Part> more = Stream.of(attributes).map(each -> new Part(each, false));
        return new Identity(version, Stream.concat(parts.stream(), more).toList(), mutable);
    }

    /// The version of the stored shape, which grows when attributes change.
    public Identity version(long number) {
        return new Identity(number, parts, mutable);
    }

    /// The API may give an object another identity, by an update or by itself.
    public Identity changing() {
        return new Identity(version, parts, true);
    }

    public Type.ObjectOf wireType() {
        Map<String, Type> members = new LinkedHashMap<>();
        parts.forEach(part -> members.put(part.name(), part.attribute().type().wireType()));
        return new Type.ObjectOf(members);
    }

    /// The identity within an object that has its attributes; what it lacks is null.
    public ObjectValue within(ObjectValue object) {
        Map<String, Value> members = new LinkedHashMap<>();
        parts.forEach(part -> members.put(part.name(), object.get(part.name())));
        return new ObjectValue(members);
    }
}
